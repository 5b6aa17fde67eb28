import { computed, effect, signal } from "@preact/signals";
import { get, isSignedOut, query } from "../api/client";
import { Following } from "../api/stream";
import type { Alert, IncidentSummary, Page } from "../api/types";
import { access, signedOut, whoAmI } from "../shell/session";
import { address } from "../shell/address";
import { isAcknowledged } from "./acknowledging";
import { announce } from "./announcing";
import { withGap, type Connection, type Gap, type GapEvent } from "./connection";
import { fromAddress, passes, toQuery } from "./filter";
import { bounded, latestFirst, withAlerts, withSummaries } from "./incidents";

const OVERLAP_MS = 120_000;
const PAGE = 50;
const MOST = 2_000;
/** Alerts that arrive in a burst are drawn together. */
const GATHER_MS = 200;
const AWAY_MS = 5_000;

export const connection = signal<Connection>({ state: "catching-up" });
export const gap = signal<Gap | undefined>(undefined);
export const incidents = signal<ReadonlyMap<string, IncidentSummary>>(new Map());
/** Incidents that changed a moment ago. */
export const fresh = signal<ReadonlySet<string>>(new Set());
export const loading = signal<"idle" | "busy" | "failed">("busy");
export const older = signal<string | undefined>(undefined);

const filterText = computed(() => JSON.stringify(fromAddress(address.value.parameters)));
export const filter = computed(() => JSON.parse(filterText.value) as ReturnType<typeof fromAddress>);
const asked = computed(() => query(toQuery(filter.value)));
export const shown = computed(() =>
  latestFirst([...incidents.value.values()].filter((incident) => passes(filter.value, incident, isAcknowledged))));

let stream: Following | undefined;
let aliveAt = new Date().toISOString();
let arrived: Alert[] = [];

export async function loadMore(): Promise<void> {
  loading.value = "busy";
  const question = asked.peek();
  try {
    const cursor = older.peek();
    const separator = question ? "&" : "?";
    const page = await get<Page<IncidentSummary>>(
      `/api/incidents${question}${separator}limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    if (question === asked.peek()) {
      incidents.value = withSummaries(incidents.peek(), page.items);
      older.value = page.next;
      loading.value = "idle";
    }
  } catch (failure) {
    loading.value = "failed";
    if (isSignedOut(failure)) {
      signedOut();
    }
  }
}

/** What was missed is in the archive: everything shown is asked for anew. */
export async function fillGap(): Promise<void> {
  older.value = undefined;
  await loadMore();
  if (loading.peek() === "idle") {
    gap.value = undefined;
  }
}

function gather(): void {
  const alerts = arrived;
  arrived = [];
  const taken = withAlerts(incidents.peek(), alerts);
  if (taken.changed.size === 0) {
    return;
  }
  incidents.value = bounded(taken.incidents, MOST);
  fresh.value = taken.changed;
  announce(alerts.filter((alert) => taken.changed.has(alert.incident.id)));
}

function follow(since: string): void {
  stream?.stop();
  stream = new Following("/api/alerts/stream", since, {
    opened: () => {
      connection.value = { state: "live" };
    },
    event: ({ name, data }) => {
      aliveAt = new Date().toISOString();
      if (name === "alert") {
        if (arrived.push(JSON.parse(data) as Alert) === 1) {
          setTimeout(gather, GATHER_MS);
        }
      } else if (name === "gap") {
        gap.value = withGap(gap.peek(), JSON.parse(data) as GapEvent, aliveAt);
      }
    },
    lost: () => {
      if (access.peek().state === "in") {
        connection.value = { state: navigator.onLine ? "lost" : "offline" };
      }
    },
    refused: (status) => {
      if (status === 401 || status === 403) {
        signedOut();
      }
    },
  });
  void stream.run();
}

/** The stream starts a little in the past, so that nothing falls between what was stored and what is told. */
export async function start(): Promise<void> {
  connection.value = { state: "catching-up" };
  try {
    await whoAmI();
    follow(new Date(Date.now() - OVERLAP_MS).toISOString());
  } catch (failure) {
    if (isSignedOut(failure)) {
      signedOut();
      return;
    }
    connection.value = { state: navigator.onLine ? "lost" : "offline" };
    setTimeout(() => void start(), AWAY_MS);
  }
}

effect(() => {
  if (access.value.state === "out") {
    stream?.stop();
    connection.value = { state: "signed-out" };
    incidents.value = new Map();
  }
});

effect(() => {
  // Another question to the archive begins at its first page.
  void asked.value;
  if (access.value.state === "in") {
    older.value = undefined;
    void loadMore();
  }
});

window.addEventListener("offline", () => stream?.again());
window.addEventListener("online", () => stream?.again());
