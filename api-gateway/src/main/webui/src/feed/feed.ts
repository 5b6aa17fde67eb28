import { computed, effect, signal } from "@preact/signals";
import { get, isSignedOut, query } from "../api/client";
import type { Page, Update } from "../api/types";
import { address } from "../shell/address";
import { access, signedOut } from "../shell/session";
import { merged, rowOf, type Row } from "./row";

const PAGE = 200;
const LOOK_EVERY_MS = 3_000;
const OVERLAP_MS = 30_000;
const PARAMETERS = ["q", "language", "source", "tier", "kind", "actor", "country"] as const;

export const rows = signal<readonly Row[]>([]);
export const state = signal<"busy" | "idle" | "failed" | "whole">("busy");

export const asked = computed(() => {
  const { parameters } = address.value;
  return query(Object.fromEntries(PARAMETERS.map((name) => [name, parameters.getAll(name).filter(Boolean)])));
});
const onFeed = computed(() => access.value.state === "in" && address.value.view === "feed");

/** The question whose next page is on its way. */
let answering: string | undefined;
/** What came as news is in an older page too. */
const known = new Set<string>();
let older: string | undefined;
let changes: string | undefined;
let openedAt = "";

function path(more: Record<string, string | number>): string {
  const question = asked.peek();
  return `/api/updates${question}${question ? "&" : "?"}${query(more).slice(1)}`;
}

export async function loadOlder(): Promise<void> {
  const question = asked.peek();
  if (state.peek() === "whole" || answering === question) {
    return;
  }
  answering = question;
  state.value = "busy";
  try {
    const page = await get<Page<Update>>(path({ limit: PAGE, ...(older && { cursor: older }) }));
    if (question === asked.peek()) {
      rows.value = [...rows.peek(), ...page.items.filter(({ id }) => !known.has(id)).map(rowOf)];
      page.items.forEach(({ id }) => known.add(id));
      older = page.next;
      state.value = page.next ? "idle" : "whole";
    }
  } catch (failure) {
    fail(failure);
  } finally {
    if (answering === question) {
      answering = undefined;
    }
  }
}

/** Only what the archive learnt since the last look. */
async function look(): Promise<void> {
  const question = asked.peek();
  try {
    const page = await get<Page<Update>>(path({ limit: PAGE, ...(changes ? { cursor: changes } : { changedAfter: openedAt }) }));
    if (question === asked.peek()) {
      changes = page.next ?? changes;
      if (page.items.length > 0) {
        rows.value = merged(rows.peek(), page.items.map(rowOf));
        page.items.forEach(({ id }) => known.add(id));
      }
    }
  } catch (failure) {
    if (isSignedOut(failure)) {
      signedOut();
    }
  }
}

function fail(failure: unknown): void {
  state.value = "failed";
  if (isSignedOut(failure)) {
    signedOut();
  }
}

effect(() => {
  void asked.value;
  if (!onFeed.value) {
    return;
  }
  rows.value = [];
  state.value = "busy";
  answering = undefined;
  known.clear();
  older = undefined;
  changes = undefined;
  openedAt = new Date(Date.now() - OVERLAP_MS).toISOString();
  void loadOlder();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
});
