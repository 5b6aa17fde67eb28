import type { Alert, IncidentSummary, Update } from "../src/api/types";

export function alert(changes: Partial<Alert> & { incidentId?: string } = {}): Alert {
  const incidentId = changes.incidentId ?? "i-1";
  const sequence = changes.sequence ?? 1;
  return {
    id: `${incidentId}-${sequence}`,
    incident: { id: incidentId, key: "CURFEW AZE", status: "REPORTED" },
    type: "ALERT",
    sequence,
    tier: "BULLETIN",
    kind: "CURFEW",
    status: "OCCURRED",
    title: "Azerbaijan: curfew",
    text: "“A curfew starts” (Highland Herald)",
    sentAt: `2020-09-27T14:5${sequence}:00Z`,
    occurredAt: "2020-09-27T14:50:00Z",
    reason: "First report.",
    references: [],
    sources: [],
    evidence: [],
    claims: [],
    exercise: false,
    ...changes,
  };
}

export function incident(changes: Partial<IncidentSummary> = {}): IncidentSummary {
  return {
    id: "i-1",
    key: "CURFEW AZE",
    status: "REPORTED",
    kind: "CURFEW",
    eventStatus: "OCCURRED",
    tier: "BULLETIN",
    type: "ALERT",
    title: "Azerbaijan: curfew",
    text: "A curfew starts in Baku at 21:00.",
    occurredAt: "2020-09-27T14:50:00Z",
    firstAlertAt: "2020-09-27T14:51:00Z",
    lastAlertAt: "2020-09-27T14:51:00Z",
    alerts: 1,
    latestAlertId: "i-1-1",
    sources: [],
    exercise: false,
    ...changes,
  };
}

export function update(changes: Partial<Update> = {}): Update {
  return {
    id: "u-1",
    source: { id: "highland-herald", name: "Highland Herald" },
    key: "14:50",
    revision: 1,
    state: "LIVE",
    headline: "",
    body: "",
    publishedAt: "2020-09-27T14:50:00Z",
    firstSeenAt: "2020-09-27T14:50:10Z",
    clock: { basis: "EXPLICIT_OFFSET" },
    actors: [],
    places: [],
    events: [],
    figures: [],
    tier: "ROUTINE",
    ...changes,
  };
}
