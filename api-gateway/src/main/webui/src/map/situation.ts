import { computed, effect, signal } from "@preact/signals";
import { get, query } from "../api/client";
import type { IncidentSummary, Page } from "../api/types";
import { incidents as live } from "../alerts/desk";
import { latestFirst } from "../alerts/incidents";
import { extent } from "../charts/buckets";
import { address, set } from "../shell/address";
import { access } from "../shell/session";

// What the map and the timeline show: the same incidents, within the same range of time.

const PAGE = 500;
const MOST_PAGES = 8;

const stored = signal<ReadonlyMap<string, IncidentSummary>>(new Map());
export const truncated = signal(false);
export const loaded = signal(false);

/** Stored and live ones, each as its latest alert tells it. */
export const all = computed(() => {
  const known = new Map(stored.value);
  for (const incident of live.value.values()) {
    const before = known.get(incident.id);
    if (!before || before.alerts <= incident.alerts) {
      known.set(incident.id, incident);
    }
  }
  return latestFirst(known.values());
});

export const points = computed(() => all.value.map((incident) => ({ at: Date.parse(incident.occurredAt), tier: incident.tier })));
export const whole = computed(() => extent(points.value) ?? { from: Date.now() - 3_600_000, to: Date.now() });

export const range = computed(() => {
  const { parameters } = address.value;
  const given = (name: string) => Date.parse(parameters.get(name) ?? "");
  const from = Number.isNaN(given("from")) ? whole.value.from : given("from");
  const to = Number.isNaN(given("to")) ? whole.value.to : given("to");
  return from <= to ? { from, to } : { from: to, to: from };
});

/** While a day is played back, up to this moment. */
export const played = signal<number | undefined>(undefined);

export const within = computed(() => {
  const { from, to } = range.value;
  const end = played.value ?? to;
  return all.value.filter((incident) => {
    const at = Date.parse(incident.occurredAt);
    return at >= from && at <= end;
  });
});

export function choose(next: { from: number; to: number } | undefined): void {
  played.value = undefined;
  set({
    from: next && new Date(next.from).toISOString(),
    to: next && new Date(next.to).toISOString(),
  });
}

async function load(): Promise<void> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: Page<IncidentSummary> = await get(`/api/incidents${query({ limit: PAGE, cursor })}`);
    stored.value = new Map([...stored.peek(), ...found.items.map((incident) => [incident.id, incident] as const)]);
    cursor = found.next;
    loaded.value = true;
    if (!cursor) {
      return;
    }
  }
  truncated.value = true;
}

const onMap = computed(() => access.value.state === "in" && address.value.view === "map");
effect(() => {
  if (onMap.value) {
    void load().catch(() => (loaded.value = true));
  }
});
