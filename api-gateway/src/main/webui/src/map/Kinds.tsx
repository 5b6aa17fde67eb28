import type { Timeline } from "../api/types";
import { locale, t, word } from "../i18n/language";
import { sumOf } from "../charts/bins";
import { range, situation } from "./situation";

const MOST = 8;
const WIDTH = 400;
const HEIGHT = 20;
const LEAST = 5;

/** When which kind of thing happened: a line for each, a bar for each step, as high as there were many. */
export function Kinds() {
  const kinds = situation.value?.kinds;
  if (!kinds) {
    return null;
  }
  const lines = kinds.series
    .map(({ value, points }) => ({ value, points, count: sumOf(points) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST);
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ count }) => count)), 1);
  return (
    <section class="kinds" aria-label={t().map.perKind}>
      <h2>{t().map.perKind}</h2>
      <ul>
        {lines.map(({ value, points, count }) => (
          <li key={value}>
            <span>{word("kind", value)}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" x={0} y={HEIGHT - 1} width={WIDTH} height={1} />
              {points.map((point) => <Step key={point.at} point={point} stepMs={kinds.stepSeconds * 1000} highest={highest} />)}
            </svg>
            <span class="number">{count.toLocaleString(locale())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Step({ point: { at, count }, stepMs, highest }: { point: Timeline["series"][number]["points"][number]; stepMs: number; highest: number }) {
  const { from, to } = range.value;
  const x = (time: number) => Math.min(Math.max((time - from) / Math.max(to - from, 1), 0), 1) * WIDTH;
  const start = Date.parse(at);
  const height = Math.max((count / highest) * (HEIGHT - 2), LEAST);
  return <rect class="told" x={x(start)} y={HEIGHT - 1 - height} width={Math.max(x(start + stepMs) - x(start) - 1, 2)} height={height} />;
}
