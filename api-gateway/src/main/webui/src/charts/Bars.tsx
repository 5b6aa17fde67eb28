import { TIERS } from "../api/types";
import { shortTime } from "../time/clock";
import { now } from "../time/Time";
import { buckets, extent, type Point } from "./buckets";

const WIDTH = 600;
const HEIGHT = 96;

/** How much came when, the loudest at the foot. */
export function Bars({ points, label }: { points: readonly Point[]; label: string }) {
  const range = extent(points);
  if (!range) {
    return null;
  }
  const bars = buckets(points, range.from, range.to, 48);
  const highest = Math.max(...bars.map((bar) => bar.total), 1);
  const width = WIDTH / bars.length;
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${label}: ${points.length}`}>
        {bars.map((bar, index) => {
          let foot = HEIGHT;
          return TIERS.filter((tier) => bar.counts[tier] > 0).map((tier) => {
            const height = (bar.counts[tier] / highest) * (HEIGHT - 4);
            foot -= height;
            return <rect key={`${index}${tier}`} class="bar" data-tier={tier} x={index * width + 0.5} y={foot} width={Math.max(width - 1, 1)} height={height} />;
          });
        })}
      </svg>
      <figcaption>
        <span>{shortTime(new Date(range.from), now.value)}</span>
        <span>{label}</span>
        <span>{shortTime(new Date(range.to), now.value)}</span>
      </figcaption>
    </figure>
  );
}
