import { useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { TierLabel } from "../alerts/labels";
import { get } from "../api/client";
import type { Alert, Page } from "../api/types";
import { t } from "../i18n/language";
import { Time } from "../time/Time";
import type { SubscriptionDraft } from "./api";
import { wouldSend } from "./wouldSend";

const LATEST = 300;
const MOST = 40;

/** What the subscription would have been sent, while it is being made. */
export function Preview({ draft }: { draft: ReadonlySignal<SubscriptionDraft> }) {
  const words = t().subscriptions;
  const alerts = useSignal<Alert[]>([]);
  useEffect(() => {
    void get<Page<Alert>>(`/api/alerts?limit=${LATEST}`).then((page) => (alerts.value = page.items), () => undefined);
  }, []);
  const sent = alerts.value.filter((alert) => wouldSend(draft.value.filter, draft.value.exercises, alert));
  return (
    <section class="preview" aria-label={words.preview}>
      <h2>{words.preview} <small class="quiet">{words.previewHint}</small></h2>
      <p class="number" role="status">{words.previewCount(sent.length, alerts.value.length)}</p>
      <ul>
        {sent.slice(0, MOST).map((alert) => (
          <li key={alert.id} data-tier={alert.tier}>
            <TierLabel tier={alert.tier} /> <span dir="auto">{alert.title}</span> <span class="quiet"><Time at={alert.sentAt} /></span>
          </li>
        ))}
      </ul>
    </section>
  );
}
