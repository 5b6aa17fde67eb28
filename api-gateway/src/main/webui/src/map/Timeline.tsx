import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { TIERS } from "../api/types";
import { buckets } from "../charts/buckets";
import { t } from "../i18n/language";
import { shortTime } from "../time/clock";
import { now } from "../time/Time";
import { choose, played, points, range, whole } from "./situation";

const WIDTH = 1000;
const HEIGHT = 110;
const PLAY_MS = 24_000;
const TICK_MS = 120;

/** Alerts over time: drag over it, or set the ends, to choose a range; play it to see it come. */
export function Timeline() {
  const words = t().map;
  const { from, to } = whole.value;
  const span = Math.max(to - from, 1);
  const dragged = useSignal<{ start: number; end: number } | undefined>(undefined);
  const bars = buckets(points.value, from, to, 80);
  const first = bars[0]?.from ?? from;
  const length = Math.max((bars.at(-1)?.to ?? to) - first, 1);
  const highest = Math.max(...bars.map((bar) => bar.total), 1);
  const x = (at: number) => ((at - first) / length) * WIDTH;
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return first + ((event.clientX - box.left) / box.width) * length;
  };
  const brush = dragged.value
    ? { from: Math.min(dragged.value.start, dragged.value.end), to: Math.max(dragged.value.start, dragged.value.end) }
    : range.value;

  return (
    <section class="timeline" aria-label={words.timeline}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.timeline}: ${points.value.length}`}
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
      >
        <rect class="brush" x={x(brush.from)} y={0} width={Math.max(x(brush.to) - x(brush.from), 2)} height={HEIGHT} />
        {bars.map((bar, index) => {
          let foot = HEIGHT;
          return TIERS.filter((tier) => bar.counts[tier] > 0).map((tier) => {
            const height = (bar.counts[tier] / highest) * (HEIGHT - 6);
            foot -= height;
            return <rect key={`${index}${tier}`} class="bar" data-tier={tier} x={x(bar.from) + 0.5} y={foot} width={Math.max(x(bar.to) - x(bar.from) - 1, 1)} height={height} />;
          });
        })}
        {played.value === undefined ? null : <rect class="now" x={x(played.value)} y={0} width={2} height={HEIGHT} />}
      </svg>
      <p class="ends">
        <label>{words.from} <input type="range" min={0} max={1000} value={((range.value.from - from) / span) * 1000} aria-valuetext={shortTime(new Date(range.value.from), now.value)} onInput={(event) => choose({ from: from + (Number(event.currentTarget.value) / 1000) * span, to: range.value.to })} /> <output>{shortTime(new Date(range.value.from), now.value)}</output></label>
        <label>{words.to} <input type="range" min={0} max={1000} value={((range.value.to - from) / span) * 1000} aria-valuetext={shortTime(new Date(range.value.to), now.value)} onInput={(event) => choose({ from: range.value.from, to: from + (Number(event.currentTarget.value) / 1000) * span })} /> <output>{shortTime(new Date(range.value.to), now.value)}</output></label>
        <button type="button" onClick={() => choose(undefined)}>{words.reset}</button>
        <Play />
      </p>
    </section>
  );
}

function Play() {
  const playing = useSignal(false);
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
      <button type="button" aria-pressed={playing.value} onClick={() => {
        playing.value = !playing.value;
      }}>{playing.value ? t().map.pause : t().map.play}</button>
      {played.value === undefined ? null : <output class="number">{shortTime(new Date(played.value), now.value)}</output>}
    </>
  );
}
