import { shortTime } from "../time/clock";
import { now } from "../time/Time";
import { tiersOf, type Bin } from "./bins";

const WIDTH = 600;
const HEIGHT = 96;

/** How much came when, the loudest at the foot. */
export function Bars({ bins, from, to, label }: { bins: readonly Bin[]; from: number; to: number; label: string }) {
  const highest = Math.max(...bins.map((bin) => bin.total), 1);
  const x = (at: number) => ((at - from) / Math.max(to - from, 1)) * WIDTH;
  return (
    <figure class="bars">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${label}: ${bins.reduce((sum, { total }) => sum + total, 0)}`}>
        {bins.map((bin) => {
          let foot = HEIGHT;
          return tiersOf(bin).map(({ tier, count }) => {
            const height = (count / highest) * (HEIGHT - 4);
            foot -= height;
            return <rect key={bin.from + tier} class="bar" data-tier={tier} x={x(bin.from) + 0.5} y={foot} width={Math.max(x(bin.to) - x(bin.from) - 1, 1)} height={height} />;
          });
        })}
      </svg>
      <figcaption>
        <span>{shortTime(new Date(from), now.value)}</span>
        <span>{label}</span>
        <span>{shortTime(new Date(to), now.value)}</span>
      </figcaption>
    </figure>
  );
}
