import { TIERS, type Tier, type Timeline } from "../api/types";

export interface Bin {
  from: number;
  to: number;
  counts: Partial<Record<string, number>>;
  total: number;
}

/** The steps in which there is something, in the order of time. */
export function bins({ stepSeconds, series }: Timeline): Bin[] {
  const length = stepSeconds * 1000;
  const found = new Map<number, Bin>();
  for (const { value, points } of series) {
    for (const { at, count } of points) {
      const from = Date.parse(at);
      const bin = found.get(from) ?? { from, to: from + length, counts: {}, total: 0 };
      bin.counts[value] = (bin.counts[value] ?? 0) + count;
      bin.total += count;
      found.set(from, bin);
    }
  }
  return [...found.values()].sort((one, other) => one.from - other.from);
}

export function sumOf(points: readonly { count: number }[]): number {
  return points.reduce((sum, { count }) => sum + count, 0);
}

/** The tiers of a bin that hold something, the loudest first. */
export function tiersOf({ counts }: Bin): { tier: Tier; count: number }[] {
  return TIERS.flatMap((tier) => (counts[tier] ? [{ tier, count: counts[tier] }] : []));
}
