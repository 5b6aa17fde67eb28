import { computed, effect, signal } from "@preact/signals";
import { get, query, Refusal } from "../api/client";
import type { CodedEvent, IncidentHistory, Page, Update } from "../api/types";
import { incidents } from "../alerts/desk";
import { address } from "../shell/address";
import { access } from "../shell/session";
import { notRaised, type Untold } from "./untold";

// The incident that is open, with the entries that it rests on. It is asked for anew when an alert changes it.

export type Open =
  | { state: "loading" }
  | { state: "gone" }
  | { state: "failed"; why: string }
  | { state: "here"; history: IncidentHistory };

/** An entry with the revision in front of the one that the alert rests on, where there is one. */
export interface Entry {
  update: Update;
  before: Update | undefined;
  latest: Update;
}

export const open = signal<Open>({ state: "loading" });
export const entries = signal<Entry[]>([]);
export const untold = signal<Untold[]>([]);

const MOST_ENTRIES = 40;
const LOOK_BACK_MS = 48 * 3_600_000;

let asked = "";

async function load(id: string): Promise<void> {
  if (asked !== id) {
    open.value = { state: "loading" };
    entries.value = [];
    untold.value = [];
  }
  asked = id;
  try {
    const history = await get<IncidentHistory>(`/api/incidents/${encodeURIComponent(id)}`);
    if (asked !== id) {
      return;
    }
    open.value = { state: "here", history };
    entries.value = await entriesOf(history, id);
    untold.value = await earlier(history, id);
  } catch (failure) {
    if (asked === id) {
      open.value = failure instanceof Refusal && failure.status === 404
        ? { state: "gone" }
        : { state: "failed", why: failure instanceof Error ? failure.message : "" };
    }
  }
}

export function reload(): void {
  const { id } = address.peek();
  if (id) {
    void load(id);
  }
}

async function entriesOf(history: IncidentHistory, id: string): Promise<Entry[]> {
  const revisions = new Map<string, number>();
  history.evidence.forEach(({ updateId, revision }) => revisions.set(updateId, Math.max(revision, revisions.get(updateId) ?? 0)));
  history.claims.forEach(({ updateId }) => revisions.has(updateId) || revisions.set(updateId, 0));
  const found = await Promise.all([...revisions].slice(0, MOST_ENTRIES).map(([update, revision]) => entry(update, revision)));
  if (asked !== id) {
    return entries.peek();
  }
  return found
    .filter((each) => each !== undefined)
    .sort((one, other) => timeOf(one.update) - timeOf(other.update));
}

async function entry(id: string, revision: number): Promise<Entry | undefined> {
  const path = `/api/updates/${encodeURIComponent(id)}`;
  const at = (wanted: number) => get<Update>(`${path}?revision=${wanted}`).catch(() => undefined);
  const latest = await get<Update>(path).catch(() => undefined);
  if (!latest) {
    return undefined;
  }
  const update = revision === 0 || revision === latest.revision ? latest : ((await at(revision)) ?? latest);
  return { update, before: update.revision > 1 ? await at(update.revision - 1) : undefined, latest };
}

/** What was told of the same before the first alert. */
async function earlier({ incident, alerts }: IncidentHistory, id: string): Promise<Untold[]> {
  const first = alerts[0];
  if (!first) {
    return [];
  }
  const until = first.evidence.map((evidence) => evidence.publishedAt).sort()[0] ?? first.occurredAt;
  const since = new Date(Date.parse(until) - LOOK_BACK_MS).toISOString();
  // Who calls for it is seldom who does it: what is told of the same country counts, and of the same actor where no country is known.
  const country = first.place?.country;
  const actor = country ? undefined : first.actor?.id;
  const page = await get<Page<Update>>(`/api/updates${query({ kind: incident.kind, country, actor, since, until, limit: 40 })}`);
  return asked === id ? notRaised(page.items, (event: CodedEvent) => event.kind === incident.kind) : untold.peek();
}

export function timeOf(update: Update): number {
  return Date.parse(update.publishedAt ?? update.firstSeenAt);
}

const openId = computed(() =>
  access.value.state === "in" && address.value.view === "alerts" ? address.value.id : undefined);
const itsLatestAlert = computed(() => incidents.value.get(openId.value ?? "")?.latestAlertId);

effect(() => {
  // An alert that comes in for it shows here too.
  void itsLatestAlert.value;
  if (openId.value) {
    void load(openId.value);
  }
});
