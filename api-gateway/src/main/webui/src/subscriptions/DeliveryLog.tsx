import { t } from "../i18n/language";
import { write } from "../shell/address";
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
            <b>{stateOf(delivery.state)}</b> <Time at={last?.at ?? delivery.createdAt} />{" "}
            <Told delivery={delivery} />{" "}
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

function Told({ delivery: { alertId, incidentId } }: { delivery: Delivery }) {
  const id = <code>{alertId}</code>;
  return incidentId ? <a href={write({ view: "alerts", id: incidentId, parameters: new URLSearchParams() })} data-inside="yes">{id}</a> : id;
}

/** In words; a state that we do not know yet in its own letters. */
function stateOf(state: string): string {
  const states: Record<string, string> = t().subscriptions.states;
  return states[state] ?? state.toLowerCase();
}
