import { useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { TierLabel } from "../alerts/labels";
import { t } from "../i18n/language";
import { Time } from "../time/Time";
import { preview, type Preview as Previewed, type SubscriptionDraft } from "./api";

const TYPING_MS = 300;
const MOST = 40;

/** What the subscription would have been sent, asked for anew while it is being made. */
export function Preview({ draft }: { draft: ReadonlySignal<SubscriptionDraft> }) {
  const words = t().subscriptions;
  const found = useSignal<Previewed | undefined>(undefined);
  const failure = useSignal("");
  const { filter, exercises, terms } = draft.value;

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      preview(draft.peek(), abort.signal).then(
        (answer) => {
          found.value = answer;
          failure.value = "";
        },
        (why: Error) => abort.signal.aborted || (failure.value = why.message));
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [JSON.stringify([filter, exercises, terms])]);

  return (
    <section class="preview" aria-label={words.preview}>
      <h2>{words.preview} <small class="quiet">{words.previewHint}</small></h2>
      {failure.value ? <p class="bad" role="alert">{failure.value}</p> : null}
      {found.value ? <p class="number" role="status">{words.previewCount(found.value.sent + found.value.held, found.value.looked)}</p> : null}
      {found.value && found.value.sent + found.value.held === 0 && !exercises ? <p class="quiet">{words.previewNone}</p> : null}
      <ul>
        {(found.value?.items ?? []).slice(0, MOST).map((item) => (
          <li key={item.alertId} data-tier={item.tier}>
            <TierLabel tier={item.tier} /> <span dir="auto">{item.title}</span>{" "}
            <span class="quiet"><Time at={item.at} />{item.fate === "SENT" ? "" : `, ${words.fates[item.fate]}: ${item.why}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
