import { t } from "../i18n/language";
import { Time } from "../time/Time";
import type { Delivery } from "./api";

export function DeliveryLog({ log }: { log: readonly Delivery[] }) {
  if (log.length === 0) {
    return <p class="quiet">{t().subscriptions.logNone}</p>;
  }
  return (
    <ul class="log">
      {log.map((delivery) => {
        const last = delivery.attempts.at(-1);
        return (
          <li key={delivery.id} data-state={delivery.state}>
            <b>{delivery.state}</b> <Time at={last?.at ?? delivery.createdAt} />{" "}
            <code>{delivery.alertId}</code>{" "}
            <span class="quiet">
              {t().subscriptions.attempts(delivery.attempts.length)}
              {last?.status ? `, HTTP ${last.status}` : ""}
              {last ? `, ${last.latencyMs} ms` : ""}
              {last?.detail ? `, ${last.detail}` : ""}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
