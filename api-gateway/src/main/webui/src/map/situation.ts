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

function given(name: string): number | undefined {
  const at = Date.parse(address.value.parameters.get(name) ?? "");
  return Number.isNaN(at) ? undefined : at;
}

export const tiers = signal<Timeline | undefined>(undefined);
export const situation = signal<Situation | undefined>(undefined);
export const failed = signal(false);

/** How far back the timeline goes; all the way where none is chosen. */
export const span = computed(() => Object.keys(SPANS).find((each): each is Span => each === address.value.parameters.get("span")));

const since = computed(() => given("since"));
const until = computed(() => given("until"));

/** A range that the timeline was narrowed to. */
export const zoomed = computed<Range | undefined>(() => {
  const [from, to] = [since.value, until.value];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
});

export const whole = computed<Range>(() =>
  tiers.value ? { from: Date.parse(tiers.value.since), to: Date.parse(tiers.value.until) } : { from: Date.now() - HOUR_MS, to: Date.now() });

export const range = computed<Range>(() => {
  const from = given("from") ?? whole.value.from;
  const to = given("to") ?? whole.value.to;
  return from <= to ? { from, to } : { from: to, to: from };
});

/** Whether less than the whole timeline is chosen. */
export const isNarrowed = computed(() => range.value.from > whole.value.from || range.value.to < whole.value.to);

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
  set({ span: next, from: undefined, to: undefined, since: undefined, until: undefined });
}

/** The timeline shows the chosen range alone, so that it can be chosen from more finely. */
export function zoomIn(): void {
  const { from, to } = range.value;
  played.value = undefined;
  set({ span: undefined, from: undefined, to: undefined, since: new Date(from).toISOString(), until: new Date(to).toISOString() });
}

const askTimeline = oneAtATime(async () => {
  const hours = span.peek() && SPANS[span.peek()!];
  const over = zoomed.peek() ?? (hours && { from: Date.now() - hours * HOUR_MS, to: Date.now() });
  await attempt(async () => {
    tiers.value = await get<Timeline>(`/api/incidents/timeline${query({ by: "TIER", steps: TIMELINE_STEPS, ...(over && within(over)) })}`);
  });
});

function within({ from, to }: Range) {
  return { occurredSince: new Date(from).toISOString(), occurredUntil: new Date(to).toISOString() };
}

const askSituation = oneAtATime(async (asked: Range) => {
  const wanted = within({ from: asked.from, to: Math.max(asked.to, asked.from + 1) });
  await attempt(async () => {
    const [places, incidents, kinds] = await Promise.all([
      get<{ features: PlaceFeature[] }>(`/api/incidents/places${query({ ...wanted, limit: MOST })}`),
      get<Page<IncidentSummary>>(`/api/incidents${query({ ...wanted, limit: MOST })}`),
      get<Timeline>(`/api/incidents/timeline${query({ ...wanted, by: "KIND", steps: KIND_STEPS })}`),
    ]);
    const found = { places: places.features, incidents: incidents.items, kinds, total: sumOf(kinds.series.flatMap(({ points }) => points)) };
    if (JSON.stringify(found) !== JSON.stringify(situation.peek())) {
      situation.value = found;
    }
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
  void [span.value, zoomed.value];
  if (onMap.value) {
    askTimeline(undefined);
  }
});

effect(() => {
  if (onMap.value && tiers.value) {
    askSituation({ from: range.value.from, to: played.value ?? range.value.to });
  }
});

keepAsking(onMap, live, () => {
  askTimeline(undefined);
  askSituation({ from: range.peek().from, to: played.peek() ?? range.peek().to });
});
