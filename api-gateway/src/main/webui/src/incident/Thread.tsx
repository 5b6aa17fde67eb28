import { TierLabel } from "../alerts/labels";
import type { Alert } from "../api/types";
import { t, word } from "../i18n/language";
import { Time } from "../time/Time";

/** What the desk was told, in order, and why each time. */
export function Thread({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <ol class="thread">
      {alerts.map((alert) => (
        <li key={alert.id} data-tier={alert.tier} data-type={alert.type}>
          <p class="labels">
            <b>{alert.sequence}. {t().incident.types[alert.type]}</b>
            <TierLabel tier={alert.tier} />
            <span>{word("incidentStatus", alert.incident.status)}</span>
            <span class="at"><Time at={alert.sentAt} /></span>
          </p>
          <p dir="auto">{alert.title}</p>
          <p class="quiet">{alert.reason}</p>
        </li>
      ))}
    </ol>
  );
}
