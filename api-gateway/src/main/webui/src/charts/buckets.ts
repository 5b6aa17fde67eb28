import { TIERS, type Tier } from "../api/types";

export interface Point {
  at: number;
  tier: Tier;
}

export interface Bucket {
  from: number;
  to: number;
  counts: Record<Tier, number>;
  total: number;
}

const MINUTE = 60_000;
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080, 43_200, 525_600].map((minutes) => minutes * MINUTE);

/** Even stretches of time, of a length that people count in, with how much fell into each. */
export function buckets(points: readonly Point[], from: number, to: number, most: number): Bucket[] {
  const step = STEPS.find((each) => (to - from) / each <= most - 1) ?? (to - from) / most;
  const first = Math.floor(from / step) * step;
  const made: Bucket[] = [];
  for (let start = first; start <= to; start += step) {
    made.push({ from: start, to: start + step, counts: none(), total: 0 });
  }
  for (const { at, tier } of points) {
    const bucket = made[Math.floor((at - first) / step)];
    if (bucket && at >= from && at <= to) {
      bucket.counts[tier]++;
      bucket.total++;
    }
  }
  return made;
}

export function extent(points: readonly Point[]): { from: number; to: number } | undefined {
  return points.reduce<{ from: number; to: number } | undefined>(
    (range, { at }) => (range ? { from: Math.min(range.from, at), to: Math.max(range.to, at) } : { from: at, to: at }),
    undefined,
  );
}

function none(): Record<Tier, number> {
  return Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<Tier, number>;
}
