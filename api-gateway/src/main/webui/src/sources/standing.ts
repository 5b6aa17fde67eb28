import type { Alert, Update } from "../api/types";
import type { FollowedSource } from "./api";

/** How a source does, from its own health and from what was heard of it. */
export interface Standing {
  id: string;
  name: string;
  followed: FollowedSource | undefined;
  updates: number;
  latestAt: string | undefined;
  /** The median time from publication to when Flashwire read it; undefined where only old news is known. */
  behindMs: number | undefined;
  /** How many incidents it had before all others. */
  first: number;
}

const OLD_MS = 24 * 3_600_000;
const SILENT = new Set(["STALE", "EMPTY", "FAILING", "OVERDUE", "STOPPED"]);

export function standings(followed: readonly FollowedSource[], updates: readonly Update[], firstAlerts: readonly Alert[]): Standing[] {
  const known = new Map<string, Standing>(
    followed.map((source) => [source.id, { id: source.id, name: source.name ?? source.id, followed: source, updates: 0, latestAt: undefined, behindMs: undefined, first: 0 }]));
  const delays = new Map<string, number[]>();
  for (const { source, publishedAt, firstSeenAt } of updates) {
    const standing = known.get(source.id) ?? { id: source.id, name: source.name, followed: undefined, updates: 0, latestAt: undefined, behindMs: undefined, first: 0 };
    known.set(source.id, standing);
    standing.updates++;
    standing.latestAt = [standing.latestAt ?? "", publishedAt ?? firstSeenAt].sort().at(-1);
    const delay = publishedAt ? Date.parse(firstSeenAt) - Date.parse(publishedAt) : Number.NaN;
    if (delay >= 0 && delay < OLD_MS) {
      delays.set(source.id, [...(delays.get(source.id) ?? []), delay]);
    }
  }
  for (const alert of firstAlerts) {
    const first = alert.evidence.toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt))[0];
    const standing = first && known.get(first.source);
    if (standing) {
      standing.first++;
    }
  }
  return [...known.values()]
    .map((standing) => ({ ...standing, behindMs: median(delays.get(standing.id) ?? []) }))
    .sort((one, other) => Number(isSilent(other)) - Number(isSilent(one)) || other.first - one.first || one.name.localeCompare(other.name));
}

export function isSilent({ followed }: Standing): boolean {
  return followed !== undefined && !followed.paused && SILENT.has(followed.health?.status ?? "");
}

function median(numbers: number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
