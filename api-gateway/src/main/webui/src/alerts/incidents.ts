import type { Alert, IncidentSummary } from "../api/types";

/** The incident as this alert tells it; what is known of its beginning is kept. */
export function summaryOf(alert: Alert, known: IncidentSummary | undefined): IncidentSummary {
  const { incident, kind, tier, type, title, text, actor, target, place, occurredAt, sources, exercise } = alert;
  return {
    ...incident,
    kind,
    eventStatus: alert.status,
    tier,
    type,
    title,
    text,
    ...(actor && { actor }),
    ...(target && { target }),
    ...(place && { place }),
    occurredAt,
    firstAlertAt: known?.firstAlertAt ?? alert.sentAt,
    lastAlertAt: alert.sentAt,
    alerts: alert.sequence,
    latestAlertId: alert.id,
    sources,
    exercise,
  };
}

/** Takes alerts in; one that an incident has left behind, or a repeat, changes nothing. */
export function withAlerts(
  known: ReadonlyMap<string, IncidentSummary>,
  alerts: readonly Alert[],
): { incidents: Map<string, IncidentSummary>; changed: Set<string> } {
  const incidents = new Map(known);
  const changed = new Set<string>();
  for (const alert of alerts) {
    const before = incidents.get(alert.incident.id);
    if (!before || before.alerts < alert.sequence) {
      incidents.set(alert.incident.id, summaryOf(alert, before));
      changed.add(alert.incident.id);
    }
  }
  return { incidents, changed };
}

export function withSummaries(
  known: ReadonlyMap<string, IncidentSummary>,
  summaries: readonly IncidentSummary[],
): Map<string, IncidentSummary> {
  const incidents = new Map(known);
  for (const summary of summaries) {
    const before = incidents.get(summary.id);
    if (!before || before.alerts <= summary.alerts) {
      incidents.set(summary.id, summary);
    }
  }
  return incidents;
}

/** The latest first. */
export function latestFirst(incidents: Iterable<IncidentSummary>): IncidentSummary[] {
  return Array.from(incidents, (incident) => ({ incident, at: Date.parse(incident.lastAlertAt) }))
    .sort((one, other) => other.at - one.at || (other.incident.id > one.incident.id ? 1 : -1))
    .map(({ incident }) => incident);
}

/** A page that is open all night must not grow all night. */
export function bounded(incidents: Map<string, IncidentSummary>, most: number): Map<string, IncidentSummary> {
  return incidents.size <= most
    ? incidents
    : new Map(latestFirst(incidents.values()).slice(0, most).map((incident) => [incident.id, incident]));
}
