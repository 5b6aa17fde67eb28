import { computed, effect, signal } from "@preact/signals";
import { keepAsking, oneAtATime } from "../api/asking";
import { get, query } from "../api/client";
import { TIERS, type IncidentSummary, type Party, type PlaceFeature, type Tier, type Timeline } from "../api/types";
import { bins, sumOf, type Bin } from "../charts/bins";
import { buckets, extent } from "../charts/buckets";
import { grouped } from "../charts/grouped";
import { word } from "../i18n/language";
import { address } from "../shell/address";
import { access } from "../shell/session";
import { calmly } from "./calmly";
import { filter, incidents, shown } from "./desk";
import { toQuery } from "./filter";
import { partiesOf } from "./parties";
import { tally, type Count } from "./tally";

// How many there are of what. The archive counts all that it has; what only the page can tell (words, acknowledgements) is counted over what it has read.

const STEPS = 48;
const MOST_PLACES = 50;
const EVERY_MS = 1_000;
const DAY_MS = 24 * 3_600_000;
const FROM_THE_BEGINNING = "0001-01-01T00:00:00Z";

export interface Sums {
  /** Whether all that there is was counted, or only what the page has read. */
  whole: boolean;
  tiers: Record<Tier, number>;
  /** Of the last day, where something happened in it; else of all. */
  when: { bins: Bin[]; from: number; to: number; lastDay: boolean } | undefined;
  places: Count[];
  actors: Count[];
  kinds: Count[];
}

const counted = signal<{ question: string; sums: Sums } | undefined>(undefined);
const question = computed(() => JSON.stringify(toQuery(filter.value)));
const isPagesOwn = computed(() => filter.value.words !== "" || filter.value.unacknowledged);

/** Sums over everything need not be right at every moment of a burst. */
const calm = calmly(shown, EVERY_MS);

export const sums = computed<Sums | undefined>(() => {
  if (isPagesOwn.value) {
    return ofRead(calm.value);
  }
  return counted.value?.question === question.value ? counted.value.sums : undefined;
});

const ask = oneAtATime(async (asked: string) => {
  const wanted = JSON.parse(asked) as ReturnType<typeof toQuery>;
  const timeline = (by: string, range = {}) => get<Timeline>(`/api/incidents/timeline${query({ ...wanted, ...range, by, steps: STEPS })}`);
  try {
    const now = Date.now();
    const lastDay = { occurredSince: new Date(now - DAY_MS).toISOString(), occurredUntil: new Date(now).toISOString() };
    const [tiers, today, kinds, actors, places] = await Promise.all([
      timeline("TIER"),
      timeline("TIER", lastDay),
      timeline("KIND"),
      timeline("ACTOR"),
      get<{ features: PlaceFeature[] }>(`/api/incidents/places${query({ ...wanted, occurredSince: FROM_THE_BEGINNING, limit: MOST_PLACES })}`),
    ]);
    counted.value = { question: asked, sums: ofArchive(tiers, today, kinds, actors, places.features) };
  } catch {
    // The state of the connection tells; asked again soon.
  }
});

const onOverview = computed(() => access.value.state === "in" && address.value.view === "alerts" && !address.value.id && !isPagesOwn.value);

effect(() => {
  if (onOverview.value) {
    ask(question.value);
  }
});
keepAsking(onOverview, incidents, () => ask(question.peek()));

function ofArchive(tiers: Timeline, today: Timeline, kinds: Timeline, actors: Timeline, places: PlaceFeature[]): Sums {
  const read = [...incidents.peek().values()];
  const countries = new Map(read.flatMap(({ place }) => (place ? [[place.id, place.country] as const] : [])));
  const totals = new Map(tiers.series.map(({ value, points }) => [value, sumOf(points)]));
  const over = today.series.length > 0 ? today : tiers;
  const when = bins(over);
  return {
    whole: true,
    tiers: Object.fromEntries(TIERS.map((tier) => [tier, totals.get(tier) ?? 0])) as Record<Tier, number>,
    when: when.length > 0 ? { bins: when, from: Date.parse(over.since), to: Date.parse(over.until), lastDay: over === today } : undefined,
    places: places.map(({ id, properties }) => ({ ids: present(countries.get(id)), name: properties.place, count: properties.incidents })),
    actors: bySide(actors.series.map(({ value, points }) => ({ id: value, count: sumOf(points) })), read),
    kinds: sorted(kinds.series.map(({ value, points }) => ({ ids: [value], name: word("kind", value), count: sumOf(points) }))),
  };
}

function ofRead(read: readonly IncidentSummary[]): Sums {
  const points = read.map(({ occurredAt, tier }) => ({ at: Date.parse(occurredAt), tier }));
  const range = extent(points);
  const found = range && buckets(points, range.from, range.to, STEPS);
  const actors = tally(read, (incident) => partiesOf(incident).map(({ id, name }) => ({ id, name })));
  return {
    whole: false,
    tiers: Object.fromEntries(TIERS.map((each) => [each, read.filter(({ tier }) => tier === each).length])) as Record<Tier, number>,
    when: found && { bins: found, from: found[0]!.from, to: found.at(-1)!.to, lastDay: false },
    places: tally(read, ({ place }) => (place ? [{ id: place.country, name: place.name }] : [])),
    actors: bySide(actors.map(({ ids, count }) => ({ id: ids[0] ?? "", count })), read),
    kinds: tally(read, ({ kind }) => [{ id: kind, name: word("kind", kind) }]),
  };
}

/** A government, an army or a minister counts for the side that it belongs to: "Armenia", not "Armenia" and "Armenia's government". */
export function bySide(counts: readonly { id: string; count: number }[], read: readonly IncidentSummary[]): Count[] {
  const parties = new Map<string, Party>(read.flatMap((incident) => partiesOf(incident).map((party) => [party.id, party] as const)));
  const sides = grouped(counts, ({ id }) => parties.get(id)?.affiliation ?? id);
  return sorted([...sides].map(([side, own]) => ({
    ids: own.map(({ id }) => id),
    name: parties.get(side)?.name ?? parties.get(own[0]!.id)?.name ?? side,
    count: own.reduce((sum, { count }) => sum + count, 0),
  })));
}

function sorted(counts: Count[]): Count[] {
  return counts.sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

function present(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
