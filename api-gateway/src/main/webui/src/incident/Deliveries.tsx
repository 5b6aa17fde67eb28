import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Alert } from "../api/types";
import { t } from "../i18n/language";
import { isEditor } from "../shell/session";
import { DeliveryLog } from "../subscriptions/DeliveryLog";
import { deliveries, subscriptions, type Delivery, type Subscription } from "../subscriptions/api";

/** To whom these alerts went, over all subscriptions. */
export function Deliveries({ alerts }: { alerts: readonly Alert[] }) {
  const made = useSignal<{ subscription: Subscription; log: Delivery[] }[] | undefined>(undefined);
  const ids = alerts.map((alert) => alert.id);

  useEffect(() => {
    if (!isEditor.value) {
      return;
    }
    void subscriptions()
      .then((all) => Promise.all(all.map(async (subscription) => ({ subscription, log: await deliveries(subscription.id) }))))
      .then((all) => {
        made.value = all
          .map(({ subscription, log }) => ({ subscription, log: log.filter((each) => ids.includes(each.alertId)) }))
          .filter(({ log }) => log.length > 0);
      }, () => (made.value = []));
  }, [ids.join()]);

  if (!isEditor.value) {
    return <p class="quiet">{t().incident.deliveriesEditors}</p>;
  }
  if (made.value === undefined || made.value.length === 0) {
    return <p class="quiet">{made.value ? t().incident.deliveriesNone : `${t().alerts.loading} …`}</p>;
  }
  return (
    <>
      {made.value.map(({ subscription, log }) => (
        <div key={subscription.id}>
          <h4 dir="auto">{subscription.name}</h4>
          <DeliveryLog log={log} />
        </div>
      ))}
    </>
  );
}
