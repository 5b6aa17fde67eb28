import { grouped } from "../charts/grouped";
import type { FollowedSource, Heard } from "./api";

/** How a source does, from its own health and from what the archive counts of it. */
export interface Standing {
  id: string;
  name: string;
  followed: FollowedSource | undefined;
  /** Entries in the time that was counted over. */
  entries: number;
  latestAt: string | undefined;
  /** The median time from publication to when Flashwire read it, of its latest entries; undefined where only old news is known. */
  behindMs: number | undefined;
  /** Among the incidents that others told too; undefined where there was none. */
  race: { incidents: number; first: number; behindMs: number; mostlyWithinMs: number } | undefined;
}

const OLD_MS = 24 * 3_600_000;
const SILENT = new Set(["STALE", "EMPTY", "FAILING", "OVERDUE", "STOPPED"]);

export function standings(followed: readonly FollowedSource[], { latest, entries, races }: Heard): Standing[] {
  const names = new Map([
    ...[...entries.keys(), ...races.map((race) => race.source)].map((id) => [id, id] as const),
    ...latest.map(({ source }) => [source.id, source.name] as const),
    ...followed.map((source) => [source.id, source.name ?? source.id] as const),
  ]);
  const own = grouped(latest, ({ source }) => source.id);
  return [...names]
    .map(([id, name]): Standing => {
      const race = races.find((each) => each.source === id);
      const updates = own.get(id) ?? [];
      return {
        id,
        name,
        followed: followed.find((source) => source.id === id),
        entries: entries.get(id) ?? 0,
        latestAt: updates.map(({ publishedAt, firstSeenAt }) => publishedAt ?? firstSeenAt).sort().at(-1),
        behindMs: median(updates.flatMap(({ publishedAt, firstSeenAt }) => {
          const delay = publishedAt ? Date.parse(firstSeenAt) - Date.parse(publishedAt) : Number.NaN;
          return delay >= 0 && delay < OLD_MS ? [delay] : [];
        })),
        race: race && {
          incidents: race.incidents, first: race.first, behindMs: race.medianBehindSeconds * 1000, mostlyWithinMs: race.p90BehindSeconds * 1000,
        },
      };
    })
    .sort((one, other) =>
      Number(isSilent(other)) - Number(isSilent(one))
      || (other.race?.first ?? 0) - (one.race?.first ?? 0)
      || other.entries - one.entries
      || one.name.localeCompare(other.name));
}

export function isSilent({ followed }: Standing): boolean {
  return followed !== undefined && !followed.paused && SILENT.has(followed.health?.status ?? "");
}

function median(numbers: number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
