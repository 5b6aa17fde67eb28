import { INCIDENT_STATUSES, KINDS, TIERS, type IncidentStatus, type IncidentSummary, type Kind, type Tier } from "../api/types";

/** Which incidents a reader wants to see. It lives in the address. */
export interface Filter {
  minTier: Tier;
  kinds: Kind[];
  statuses: IncidentStatus[];
  actors: string[];
  countries: string[];
  exercises: boolean;
  unacknowledged: boolean;
  words: string;
}

export function fromAddress(parameters: URLSearchParams): Filter {
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    parameters.getAll(name).filter((each): each is T => (known as readonly string[]).includes(each));
  return {
    minTier: chosen("tier", TIERS)[0] ?? "ROUTINE",
    kinds: chosen("kind", KINDS),
    statuses: chosen("status", INCIDENT_STATUSES),
    actors: parameters.getAll("actor"),
    countries: parameters.getAll("country"),
    exercises: parameters.get("exercises") !== "no",
    unacknowledged: parameters.get("open") === "yes",
    words: parameters.get("q") ?? "",
  };
}

export function isNarrowed(filter: Filter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(fromAddress(new URLSearchParams()));
}

export function tiersFrom(least: Tier): Tier[] {
  return TIERS.slice(0, TIERS.indexOf(least) + 1);
}

/** The part that the archive can answer, as parameters of its queries. */
export function toQuery(filter: Filter): Record<string, string | boolean | string[] | undefined> {
  return {
    tier: filter.minTier === "ROUTINE" ? undefined : tiersFrom(filter.minTier),
    kind: filter.kinds,
    status: filter.statuses,
    actor: filter.actors,
    country: filter.countries,
    exercise: filter.exercises ? undefined : false,
  };
}

export function passes(filter: Filter, incident: IncidentSummary, isAcknowledged: (incident: IncidentSummary) => boolean): boolean {
  return (
    tiersFrom(filter.minTier).includes(incident.tier) &&
    anyOf(filter.kinds, [incident.kind]) &&
    anyOf(filter.statuses, [incident.status]) &&
    anyOf(filter.actors, [incident.actor?.id, incident.target?.id]) &&
    anyOf(filter.countries, [incident.place?.country]) &&
    (filter.exercises || !incident.exercise) &&
    (!filter.unacknowledged || !isAcknowledged(incident)) &&
    holdsWords(incident, filter.words)
  );
}

function anyOf(wanted: readonly string[], given: readonly (string | undefined)[]): boolean {
  return wanted.length === 0 || given.some((each) => each !== undefined && wanted.includes(each));
}

function holdsWords(incident: IncidentSummary, words: string): boolean {
  const text = [incident.title, incident.text, incident.actor?.name, incident.target?.name, incident.place?.name]
    .join(" ")
    .toLocaleLowerCase();
  return words.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
}
