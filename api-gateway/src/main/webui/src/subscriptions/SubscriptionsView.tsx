import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { TierLabel } from "../alerts/labels";
import { t, word } from "../i18n/language";
import { isEditor } from "../shell/session";
import { useWalk } from "../shell/walk";
import { Time } from "../time/Time";
import { deliveries, remove, replace, subscriptions, test, type Delivery, type Subscription } from "./api";
import { described } from "./channels";
import { DeliveryLog } from "./DeliveryLog";
import { Silences } from "./Silences";
import { Secret } from "./Secret";
import { SubscriptionForm } from "./SubscriptionForm";

export function SubscriptionsView() {
  const words = t().subscriptions;
  const all = useSignal<Subscription[] | undefined>(undefined);
  const failure = useSignal("");
  const editing = useSignal<Subscription | "new" | undefined>(undefined);
  const secret = useSignal("");
  const cards = useRef<HTMLUListElement>(null);
  useWalk(cards, ".card");

  const load = () => subscriptions().then((found) => (all.value = found), (why: Error) => (failure.value = why.message));
  useEffect(() => {
    if (isEditor.value) {
      void load();
    }
  }, []);

  if (!isEditor.value) {
    return <div class="view"><h1>{words.title}</h1><p class="notice">{words.editors}</p></div>;
  }
  return (
    <div class="view">
      <header class="view-head">
        <h1>{editing.value === undefined ? words.title : editing.value === "new" ? words.add : `${words.edit}: ${editing.value.name}`}</h1>
        {editing.value ? null : <button type="button" class="primary" onClick={() => (editing.value = "new")}>{words.add}</button>}
      </header>
      {failure.value ? <p class="notice bad" role="alert">{failure.value}</p> : null}
      {secret.value ? <Secret text={secret.value} onClose={() => (secret.value = "")} /> : null}
      {editing.value ? (
        <SubscriptionForm
          key={editing.value === "new" ? "new" : editing.value.id}
          subscription={editing.value === "new" ? undefined : editing.value}
          onCancel={() => (editing.value = undefined)}
          onSaved={(given) => {
            secret.value = given ?? "";
            editing.value = undefined;
            void load();
          }}
        />
      ) : null}
      {all.value?.length === 0 && !editing.value ? <p class="notice quiet">{words.none}</p> : null}
      <ul class="cards" ref={cards}>
        {(all.value ?? []).map((subscription) => (
          <Card key={subscription.id} subscription={subscription} onEdit={() => (editing.value = subscription)} onChanged={() => void load()} />
        ))}
      </ul>
      <Silences />
    </div>
  );
}

function Card({ subscription, onEdit, onChanged }: { subscription: Subscription; onEdit: () => void; onChanged: () => void }) {
  const words = t().subscriptions;
  const log = useSignal<Delivery[] | undefined>(undefined);
  const said = useSignal("");
  const { id, name, filter, channel, exercises, active, disabledReason } = subscription;

  const show = () => deliveries(id).then((found) => (log.value = found), (why: Error) => (said.value = why.message));
  const attempt = (doing: Promise<unknown>, then: () => void) => doing.then(then, (why: Error) => (said.value = why.message));
  const sendTest = () =>
    attempt(test(id), () => {
      said.value = words.testSent;
      void show();
      setTimeout(() => void show(), 1_500);
      setTimeout(() => void show(), 5_000);
    });
  const asked = [
    ...filter.kinds.map((kind) => word("kind", kind)),
    ...filter.statuses.map((status) => word("eventStatus", status)),
    ...filter.actors, ...filter.countries, ...filter.sources,
  ];
  return (
    <li class="card" tabIndex={-1} data-active={active ? "yes" : "no"}>
      <h2 dir="auto">{name}</h2>
      <p class="labels">
        {filter.minTier ? <>≥ <TierLabel tier={filter.minTier} /></> : null}
        <span>{asked.length > 0 ? asked.join(", ") : words.everything}</span>
        {exercises ? <span class="label exercise">{t().alerts.exercise}</span> : null}
        {subscription.terms?.quietHours ? <span class="label">{words.quiet} {subscription.terms.quietHours.from.slice(0, 5)}–{subscription.terms.quietHours.to.slice(0, 5)}</span> : null}
        {subscription.terms?.mutedUntil ? <span class="label">{words.muted} <Time at={subscription.terms.mutedUntil} /></span> : null}
        <span class={active ? "good" : "wait"}>{active ? words.active : words.paused}</span>
      </p>
      {disabledReason ? <p class="bad">{words.disabled(disabledReason)}</p> : null}
      <p class="quiet"><code>{described(channel)}</code></p>
      <p class="actions">
        <button type="button" onClick={() => void sendTest()}>{words.test}</button>
        <button type="button" aria-expanded={log.value !== undefined} onClick={() => (log.value ? (log.value = undefined) : void show())}>{words.log}</button>
        <button type="button" onClick={() => void attempt(replace(id, { ...subscription, active: !active }), onChanged)}>{active ? t().sources.pause : t().sources.resume}</button>
        <button type="button" onClick={onEdit}>{words.edit}</button>
        <button type="button" onClick={() => confirm(words.removeSure(name)) && void attempt(remove(id), onChanged)}>{words.remove}</button>
      </p>
      <p role="status" class="quiet">{said.value}</p>
      {log.value ? <DeliveryLog log={log.value} /> : null}
    </li>
  );
}
