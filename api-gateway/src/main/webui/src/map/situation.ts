import { computed, effect, signal } from "@preact/signals";
import { keepAsking, oneAtATime } from "../api/asking";
import { get, query } from "../api/client";
import type { IncidentSummary, Page, PlaceFeature, Timeline } from "../api/types";
import { incidents as live } from "../alerts/desk";
import { address, set } from "../shell/address";
import { access } from "../shell/session";
import { sumOf } from "../charts/bins";

// What the map and the timeline show: the archive's own sums, over all that it has. What the stream tells is only a sign that it is time to ask again.

const TIMELINE_STEPS = 90;
const KIND_STEPS = 60;
const HOUR_MS = 3_600_000;
/** Places and incidents that one answer holds. */
export const MOST = 500;

export const SPANS = { day: 24, week: 7 * 24, month: 30 * 24 } as const;
export type Span = keyof typeof SPANS;

interface Range {
  from: number;
  to: number;
}

/** Answers to one question about one range. */
export interface Situation {
  places: PlaceFeature[];
  incidents: IncidentSummary[];
  kinds: Timeline;
  total: number;
}

export const tiers = signal<Timeline | undefined>(undefined);
export const situation = signal<Situation | undefined>(undefined);
export const failed = signal(false);

/** How far back the timeline goes; all the way where none is chosen. */
export const span = computed(() => Object.keys(SPANS).find((each): each is Span => each === address.value.parameters.get("span")));

export const whole = computed<Range>(() =>
  tiers.value ? { from: Date.parse(tiers.value.since), to: Date.parse(tiers.value.until) } : { from: Date.now() - HOUR_MS, to: Date.now() });

const given = (name: string) => {
  const at = Date.parse(address.value.parameters.get(name) ?? "");
  return Number.isNaN(at) ? undefined : at;
};

export const range = computed<Range>(() => {
  const from = given("from") ?? whole.value.from;
  const to = given("to") ?? whole.value.to;
  return from <= to ? { from, to } : { from: to, to: from };
});

/** While a day is played back, up to this moment. */
export const played = signal<number | undefined>(undefined);

export function choose(next: Range | undefined): void {
  played.value = undefined;
  set({
    from: next && new Date(next.from).toISOString(),
    to: next && new Date(next.to).toISOString(),
  });
}

export function chooseSpan(next: Span | undefined): void {
  played.value = undefined;
  set({ span: next, from: undefined, to: undefined });
}

const askTimeline = oneAtATime(async (hours: number | undefined) => {
  const occurredSince = hours === undefined ? undefined : new Date(Date.now() - hours * HOUR_MS).toISOString();
  const occurredUntil = hours === undefined ? undefined : new Date().toISOString();
  await attempt(async () => {
    tiers.value = await get<Timeline>(`/api/incidents/timeline${query({ by: "TIER", steps: TIMELINE_STEPS, occurredSince, occurredUntil })}`);
  });
});

const askSituation = oneAtATime(async ({ from, to }: Range) => {
  const within = { occurredSince: new Date(from).toISOString(), occurredUntil: new Date(to).toISOString() };
  await attempt(async () => {
    const [places, incidents, kinds] = await Promise.all([
      get<{ features: PlaceFeature[] }>(`/api/incidents/places${query({ ...within, limit: MOST })}`),
      get<Page<IncidentSummary>>(`/api/incidents${query({ ...within, limit: MOST })}`),
      get<Timeline>(`/api/incidents/timeline${query({ ...within, by: "KIND", steps: KIND_STEPS })}`),
    ]);
    situation.value = { places: places.features, incidents: incidents.items, kinds, total: sumOf(kinds.series.flatMap(({ points }) => points)) };
  });
});

async function attempt(asking: () => Promise<void>): Promise<void> {
  try {
    await asking();
    failed.value = false;
  } catch {
    failed.value = true;
  }
}

const onMap = computed(() => access.value.state === "in" && address.value.view === "map");

effect(() => {
  if (onMap.value) {
    askTimeline(span.value && SPANS[span.value]);
  }
});

effect(() => {
  if (onMap.value && tiers.value) {
    askSituation({ from: range.value.from, to: played.value ?? range.value.to });
  }
});

keepAsking(onMap, live, () => {
  askTimeline(span.peek() && SPANS[span.peek()!]);
  askSituation({ from: range.peek().from, to: played.peek() ?? range.peek().to });
});
