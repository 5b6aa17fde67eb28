import { effect, signal } from "@preact/signals";
import { get, send } from "../api/client";
import type { IncidentSummary } from "../api/types";
import { access } from "../shell/session";
import { complain } from "../shell/complaint";

/** Somebody has an incident in hand, as of its alert of that number: a later alert asks for somebody again. */
export interface Acknowledgement {
  incident: string;
  by: string;
  at: string;
  sequence: number;
}

const LOOK_EVERY_MS = 10_000;

const noted = signal<ReadonlyMap<string, Acknowledgement>>(new Map());

export function acknowledgement(incident: IncidentSummary): Acknowledgement | undefined {
  const found = noted.value.get(incident.id);
  return found && found.sequence >= incident.alerts ? found : undefined;
}

export function isAcknowledged(incident: IncidentSummary): boolean {
  return acknowledgement(incident) !== undefined;
}

export async function acknowledge(incident: IncidentSummary): Promise<void> {
  try {
    take([await send<Acknowledgement>("PUT", `/api/incidents/${encodeURIComponent(incident.id)}/acknowledgement`, {})]);
  } catch (failure) {
    complain(failure);
  }
}

function take(acknowledgements: readonly Acknowledgement[]): void {
  const all = new Map(noted.peek());
  acknowledgements.forEach((each) => all.set(each.incident, each));
  noted.value = all;
}

/** What colleagues took in hand meanwhile. */
async function look(): Promise<void> {
  try {
    take(await get<Acknowledgement[]>("/api/acknowledgements"));
  } catch {
    // Told by the state of the connection; the next look may succeed.
  }
}

effect(() => {
  if (access.value.state !== "in") {
    return;
  }
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
});
