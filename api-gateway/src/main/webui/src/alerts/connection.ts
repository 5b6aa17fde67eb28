/** How the page hangs on the stream, as the reader is told. */
export type Connection =
  | { state: "catching-up" }
  | { state: "live" }
  | { state: "lost" }
  | { state: "offline" }
  | { state: "signed-out" };

export interface Gap {
  /** Events that are missing; undefined where nobody knows. */
  missed: number | undefined;
  since: string;
}

export interface GapEvent {
  cause: "RETENTION" | "RESET";
  first: number;
  last: number;
}

/** Gaps of several partitions add up; a log that was started anew tells no number. */
export function withGap(known: Gap | undefined, event: GapEvent, since: string): Gap {
  const missed = event.cause === "RETENTION" ? event.last - event.first + 1 : undefined;
  if (!known) {
    return { missed, since };
  }
  return {
    missed: known.missed === undefined || missed === undefined ? undefined : known.missed + missed,
    since: known.since < since ? known.since : since,
  };
}
