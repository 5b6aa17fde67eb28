import { computed, effect, signal } from "@preact/signals";
import { get, isSignedOut, query } from "../api/client";
import { Following } from "../api/stream";
import type { Page, Update } from "../api/types";
import { address } from "../shell/address";
import { access, signedOut } from "../shell/session";
import { merged, rowOf, type Row } from "./row";

const PAGE = 200;
/** The archive learns of an update at about the time that the stream tells of it. */
const NUDGE_MS = 300;
const LAST_NUDGE_MS = 5_000;
/** Whatever the stream tells, or does not. */
const LOOK_EVERY_MS = 30_000;
const OVERLAP_MS = 30_000;
/** What the stream can be asked for; the rest of the question is the archive's to answer. */
const STREAMED = ["language", "source", "kind", "actor", "country"] as const;
const PARAMETERS = ["q", "language", "source", "tier", "kind", "actor", "country"] as const;

export const rows = signal<readonly Row[]>([]);
export const state = signal<"busy" | "idle" | "failed" | "whole">("busy");

function questionOf(names: readonly string[]): string {
  const { parameters } = address.value;
  return query(Object.fromEntries(names.map((name) => [name, parameters.getAll(name).filter(Boolean)])));
}

export const asked = computed(() => questionOf(PARAMETERS));
const followed = computed(() => questionOf(STREAMED));
const onFeed = computed(() => access.value.state === "in" && address.value.view === "feed");

/** The question whose next page is on its way. */
let answering: string | undefined;
/** What came as news is in an older page too. */
const known = new Set<string>();
let older: string | undefined;
let changes: string | undefined;
let openedAt = "";
let nudged: ReturnType<typeof setTimeout> | undefined;
let nudgedIn = 0;

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

/** Only what the archive learnt since the last look; says whether that was anything. */
async function look(): Promise<boolean> {
  const question = asked.peek();
  try {
    const page = await get<Page<Update>>(path({ limit: PAGE, ...(changes ? { cursor: changes } : { changedAfter: openedAt }) }));
    if (question === asked.peek()) {
      changes = page.next ?? changes;
      if (page.items.length > 0) {
        rows.value = merged(rows.peek(), page.items.map(rowOf));
        page.items.forEach(({ id }) => known.add(id));
        return true;
      }
    }
  } catch (failure) {
    if (isSignedOut(failure)) {
      signedOut();
    }
  }
  return false;
}

/** The stream tells of an update: the archive has it, or will in a moment. */
function nudge(wait = NUDGE_MS): void {
  if (nudged !== undefined && wait >= nudgedIn) {
    return;
  }
  clearTimeout(nudged);
  nudgedIn = wait;
  nudged = setTimeout(async () => {
    nudged = undefined;
    if (onFeed.peek() && !(await look()) && wait < LAST_NUDGE_MS) {
      nudge(wait * 4);
    }
  }, wait);
}

function follow(): () => void {
  const stream = new Following(`/api/updates/stream${followed.value}`, new Date().toISOString(), {
    opened: () => undefined,
    event: ({ name }) => {
      if (name === "update" || name === "gap") {
        nudge();
      }
    },
    lost: () => undefined,
    refused: (status) => {
      if (status === 401) {
        signedOut();
      }
    },
  });
  void stream.run();
  return () => stream.stop();
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
  const leave = follow();
  return () => {
    clearInterval(timer);
    leave();
  };
});
