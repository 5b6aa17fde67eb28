import type { IncidentStatus, Tier } from "../api/types";
import { word } from "../i18n/language";

export function TierLabel({ tier }: { tier: Tier }) {
  return <span class="tier" data-tier={tier}>{word("tier", tier)}</span>;
}

export function StatusLabel({ status }: { status: IncidentStatus }) {
  return <span class="status" data-status={status}>{word("incidentStatus", status)}</span>;
}
