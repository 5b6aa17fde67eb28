import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/language";
import { fullTime, shortTime } from "../time/clock";
import { now } from "../time/Time";
import { bins, sumOf, tiersOf } from "../charts/bins";
import { choose, chooseSpan, isNarrowed, played, range, span, SPANS, tiers, whole, zoomed, zoomIn, type Span } from "./situation";

const WIDTH = 1000;
const HEIGHT = 110;
const PLAY_MS = 24_000;
const TICK_MS = 120;

/** Incidents over time: drag over it, or set the ends, to choose a range; play it to see it come. */
export function Timeline() {
  const words = t().map;
  const { from, to } = whole.value;
  return (
    <section class="timeline" aria-label={words.timeline}>
      <header>
        <h2>{words.timeline}</h2>
        <label><span class="visually-hidden">{words.span}</span>
          <select value={zoomed.value ? "zoomed" : (span.value ?? "")} onChange={(event) => chooseSpan((event.currentTarget.value || undefined) as Span | undefined)}>
            <option value="">{words.spans.all}</option>
            {zoomed.value ? <option value="zoomed">{words.spans.zoomed}</option> : null}
            {(Object.keys(SPANS) as Span[]).map((each) => <option key={each} value={each}>{words.spans[each]}</option>)}
          </select>
        </label>
        <button type="button" disabled={!isNarrowed.value} onClick={zoomIn}>{words.zoomIn}</button>
        <button type="button" disabled={!isNarrowed.value} onClick={() => choose(undefined)}>{words.reset}</button>
        <Play />
      </header>
      <Brush />
      <p class="axis" aria-hidden="true">
        <span>{shortTime(new Date(from), now.value)}</span>
        <span>{shortTime(new Date((from + to) / 2), now.value)}</span>
        <span>{shortTime(new Date(to), now.value)}</span>
      </p>
      <p class="ends">
        <End label={words.from} at={range.value.from} onMoved={(at) => choose({ from: at, to: range.value.to })} />
        <End label={words.to} at={range.value.to} onMoved={(at) => choose({ from: range.value.from, to: at })} />
      </p>
    </section>
  );
}

function End({ label, at, onMoved }: { label: string; at: number; onMoved: (at: number) => void }) {
  const { from, to } = whole.value;
  const length = Math.max(to - from, 1);
  const time = shortTime(new Date(at), now.value);
  return (
    <label>
      {label}
      <input type="range" min={0} max={1000} value={((at - from) / length) * 1000} aria-valuetext={time} onInput={(event) => onMoved(from + (Number(event.currentTarget.value) / 1000) * length)} />
      <output title={fullTime(new Date(at))}>{time}</output>
    </label>
  );
}

function Brush() {
  const words = t().map;
  const { from, to } = whole.value;
  const length = Math.max(to - from, 1);
  const dragged = useSignal<{ start: number; end: number } | undefined>(undefined);
  const bars = tiers.value ? bins(tiers.value) : [];
  const highest = Math.max(...bars.map((bar) => bar.total), 1);
  const x = (at: number) => ((at - from) / length) * WIDTH;
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return from + Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1) * length;
  };
  const brush = dragged.value
    ? { from: Math.min(dragged.value.start, dragged.value.end), to: Math.max(dragged.value.start, dragged.value.end) }
    : range.value;

  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${words.timeline}: ${sumOf(bars.map(({ total }) => ({ count: total })))}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.value = { start: at(event), end: at(event) };
      }}
      onPointerMove={(event) => {
        if (dragged.value) {
          dragged.value = { start: dragged.value.start, end: at(event) };
        }
      }}
      onPointerUp={() => {
        const isDrag = dragged.value && Math.abs(dragged.value.end - dragged.value.start) > length / 200;
        choose(isDrag ? brush : undefined);
        dragged.value = undefined;
      }}
      onPointerCancel={() => (dragged.value = undefined)}
    >
      <rect class="brush" x={x(brush.from)} y={0} width={Math.max(x(brush.to) - x(brush.from), 2)} height={HEIGHT} />
      {bars.map((bar) => {
        let foot = HEIGHT;
        return tiersOf(bar).map(({ tier, count }) => {
          const height = (count / highest) * (HEIGHT - 6);
          foot -= height;
          return <rect key={bar.from + tier} class="bar" data-tier={tier} x={x(bar.from) + 0.5} y={foot} width={Math.max(x(bar.to) - x(bar.from) - 1, 1)} height={height} />;
        });
      })}
      {played.value === undefined ? null : <rect class="now" x={x(played.value)} y={0} width={2} height={HEIGHT} />}
    </svg>
  );
}

function Play() {
  const playing = useSignal(false);
  useEffect(() => () => {
    played.value = undefined;
  }, []);
  useEffect(() => {
    if (!playing.value) {
      return;
    }
    const { from, to } = range.peek();
    const timer = setInterval(() => {
      const next = (played.peek() ?? from) + ((to - from) * TICK_MS) / PLAY_MS;
      played.value = next >= to ? undefined : next;
      playing.value = next < to;
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [playing.value]);
  return (
    <>
      <button type="button" class="primary" onClick={() => (playing.value = !playing.value)}>{playing.value ? t().map.pause : t().map.play}</button>
      {played.value === undefined ? null : <output class="number">{shortTime(new Date(played.value), now.value)}</output>}
    </>
  );
}
