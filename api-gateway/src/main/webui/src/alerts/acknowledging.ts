import { signal } from "@preact/signals";
import type { IncidentSummary } from "../api/types";

/** The alert of each incident that this desk has seen and taken note of. */
const noted = signal<ReadonlyMap<string, string>>(new Map());

export function isAcknowledged(incident: IncidentSummary): boolean {
  return noted.value.get(incident.id) === incident.latestAlertId;
}

export function acknowledge(incident: IncidentSummary): void {
  noted.value = new Map(noted.peek()).set(incident.id, incident.latestAlertId);
}
