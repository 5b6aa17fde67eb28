import type { Tier, Update } from "../api/types";
import { safe } from "../text/safe";

const LONGEST = 220;
const MOST_CHIPS = 5;

/** What a line of the feed shows of an update: a feed of a hundred thousand must fit into memory. */
export interface Row {
  id: string;
  at: string;
  source: string;
  sourceId: string;
  tier: Tier;
  language: string | undefined;
  withdrawn: boolean;
  words: string;
  /** How it goes on, behind a headline. */
  more: string;
  chips: Chip[];
}

export interface Chip {
  name: "actor" | "country";
  value: string;
  text: string;
}

export function rowOf(update: Update): Row {
  const places = update.places.filter((place) => place.country);
  return {
    id: update.id,
    at: update.publishedAt ?? update.firstSeenAt,
    source: update.source.name,
    sourceId: update.source.id,
    tier: update.tier,
    language: update.language,
    withdrawn: update.state === "WITHDRAWN",
    words: line(update.headline || update.body),
    more: update.headline ? line(update.body) : "",
    chips: [
      ...update.actors.slice(0, 3).map((actor): Chip => ({ name: "actor", value: actor.id, text: actor.name })),
      ...places.slice(0, 2).map((place): Chip => ({ name: "country", value: place.country!, text: place.name })),
    ].slice(0, MOST_CHIPS),
  };
}

function line(text: string): string {
  return safe(text.slice(0, LONGEST)).replace(/\s+/g, " ");
}

/** Rows with the changed ones in their place and the new ones in the order of time, the latest first. */
export function merged(rows: readonly Row[], changes: readonly Row[]): Row[] {
  const changed = new Map(changes.map((row) => [row.id, row]));
  const kept = rows.map((row) => {
    const next = changed.get(row.id);
    return next && changed.delete(row.id) ? next : row;
  });
  return changed.size === 0 ? kept : [...changed.values(), ...kept].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
