import type { CodedEvent, EventStatus, Update } from "../api/types";

/** An earlier entry of the same kind, and why it raised nothing. */
export interface Untold {
  update: Update;
  event: CodedEvent;
  because: "notYet" | "denied" | "past" | "raised";
}

const BECAUSE: Partial<Record<EventStatus, Untold["because"]>> = {
  CALLED_FOR: "notYet",
  PROPOSED: "notYet",
  THREATENED: "notYet",
  DENIED: "denied",
  REJECTED: "denied",
  PAST: "past",
};

/** The earliest first. */
export function notRaised(updates: readonly Update[], isOfKind: (event: CodedEvent) => boolean): Untold[] {
  return updates
    .flatMap((update) => update.events.filter(isOfKind).map((event) => ({ update, event, because: because(event) })))
    .sort((one, other) => (one.update.publishedAt ?? "").localeCompare(other.update.publishedAt ?? ""));
}

function because(event: CodedEvent): Untold["because"] {
  return event.optional ? "past" : (BECAUSE[event.status] ?? "raised");
}
