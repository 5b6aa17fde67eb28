import { useSignal, type Signal } from "@preact/signals";
import { EVENT_STATUSES, KINDS, TIERS, type EventStatus, type Kind, type Tier } from "../api/types";
import { t, word } from "../i18n/language";
import { create, replace, type Channel, type Subscription, type SubscriptionDraft } from "./api";
import { CHANNELS, nameOf } from "./channels";
import { Labelled, TermsFields } from "./TermsFields";
import { Preview } from "./Preview";
import { listed } from "./listed";

interface Properties {
  subscription: Subscription | undefined;
  onSaved: (secret: string | undefined) => void;
  onCancel: () => void;
}

const EMPTY: SubscriptionDraft = {
  name: "",
  filter: { kinds: [], statuses: [], minTier: "BULLETIN", actors: [], countries: [], sources: [] },
  channel: { type: "WEBHOOK" },
  exercises: false,
  active: true,
};

export function SubscriptionForm({ subscription, onSaved, onCancel }: Properties) {
  const words = t().subscriptions;
  const draft = useSignal<SubscriptionDraft>(subscription ?? EMPTY);
  const failure = useSignal("");
  const change = (changes: Partial<SubscriptionDraft>) => (draft.value = { ...draft.value, ...changes });
  const narrow = (changes: Partial<SubscriptionDraft["filter"]>) => change({ filter: { ...draft.value.filter, ...changes } });
  const { name, filter, channel, exercises, active } = draft.value;

  const save = async (event: Event) => {
    event.preventDefault();
    const { terms } = draft.value;
    const asked = { name, filter, channel, exercises, active, ...(terms && { terms }) };
    try {
      onSaved(subscription ? (await replace(subscription.id, asked), undefined) : (await create(asked)).secret);
    } catch (why) {
      failure.value = why instanceof Error ? why.message : String(why);
    }
  };

  return (
    <div class="editing">
      <form class="form" onSubmit={(event) => void save(event)} aria-label={subscription ? words.edit : words.add}>
        <Labelled label={words.name}><input name="name" required maxLength={200} value={name} onInput={(event) => change({ name: event.currentTarget.value })} /></Labelled>
        <ChannelFields channel={channel} onChange={(next) => change({ channel: next })} />
        <Labelled label={words.minTier}>
          <select name="minTier" value={filter.minTier ?? "ROUTINE"} onChange={(event) => narrow({ minTier: event.currentTarget.value as Tier })}>
            {TIERS.map((tier) => <option key={tier} value={tier}>{word("tier", tier)}</option>)}
          </select>
        </Labelled>
        <Choices title={words.kinds} all={KINDS} chosen={filter.kinds} text={(kind) => word("kind", kind)} onChange={(kinds) => narrow({ kinds: kinds as Kind[] })} />
        <Choices title={words.statuses} all={EVENT_STATUSES} chosen={filter.statuses} text={(status) => word("eventStatus", status)} onChange={(statuses) => narrow({ statuses: statuses as EventStatus[] })} />
        <ListField label={words.actors} list={filter.actors} onChange={(actors) => narrow({ actors })} />
        <ListField label={words.countries} list={filter.countries} onChange={(countries) => narrow({ countries: countries.map((code) => code.toUpperCase()) })} />
        <ListField label={words.sources} list={filter.sources} onChange={(sources) => narrow({ sources })} />
        <ListField label={words.languages} list={filter.languages ?? []} onChange={(languages) => narrow({ languages })} />
        <Labelled label={words.minGrade}>
          <select value={filter.minGrade ?? ""} onChange={(event) => narrow({ minGrade: event.currentTarget.value || undefined })}>
            <option value="">{words.anyGrade}</option>
            {["A", "B", "C", "D", "E"].map((grade) => <option key={grade} value={grade}>{grade}</option>)}
          </select>
        </Labelled>
        <Labelled label={words.search}><input placeholder="kind:CURFEW AND (Baku OR Ganja)" value={filter.search ?? ""} onInput={(event) => narrow({ search: event.currentTarget.value || undefined })} /></Labelled>
        <TermsFields terms={draft.value.terms ?? {}} onChange={(terms) => change({ terms })} />
        <label><input type="checkbox" name="exercises" checked={exercises} onChange={(event) => change({ exercises: event.currentTarget.checked })} /> {words.exercises}</label>
        <label><input type="checkbox" name="active" checked={active} onChange={(event) => change({ active: event.currentTarget.checked })} /> {words.active}</label>
        {failure.value ? <p class="bad" role="alert">{failure.value}</p> : null}
        <p class="actions"><button type="submit" class="primary">{words.save}</button> <button type="button" onClick={onCancel}>{words.cancel}</button></p>
      </form>
      <Preview draft={draft as Signal<SubscriptionDraft>} />
    </div>
  );
}

function ChannelFields({ channel, onChange }: { channel: Channel; onChange: (channel: Channel) => void }) {
  return (
    <>
      <Labelled label={t().subscriptions.channel}>
        <select name="type" value={channel.type} onChange={(event) => onChange({ type: event.currentTarget.value })}>
          {Object.keys(CHANNELS).map((type) => <option key={type} value={type}>{nameOf(type)}</option>)}
        </select>
      </Labelled>
      {(CHANNELS[channel.type] ?? []).map(({ name, hint, list, optional, choices }) => (
        <Labelled key={channel.type + name} label={fieldName(name)}>
          {choices ? (
            <select name={name} value={String(channel[name] ?? choices[0])} onChange={(event) => onChange({ ...channel, [name]: event.currentTarget.value })}>
              {choices.map((each) => <option key={each} value={each}>{nameOf(each)}</option>)}
            </select>
          ) : (
            <input
              name={name}
              required={!optional}
              placeholder={hint}
              autocomplete="off"
              defaultValue={list ? ((channel[name] as string[] | undefined) ?? []).join(", ") : String(channel[name] ?? "")}
              onInput={(event) => {
                const text = event.currentTarget.value.trim();
                onChange({ ...channel, [name]: list ? listed(text) : text || undefined });
              }}
            />
          )}
        </Labelled>
      ))}
    </>
  );
}

/** The field of the API in words; the few that have none are named as there. */
function fieldName(name: string): string {
  const names: Record<string, string> = t().subscriptions.fields;
  return names[name] ?? name;
}

function ListField({ label, list, onChange }: { label: string; list: string[]; onChange: (list: string[]) => void }) {
  return <Labelled label={label}><input defaultValue={list.join(", ")} onInput={(event) => onChange(listed(event.currentTarget.value))} /></Labelled>;
}

function Choices({ title, all, chosen, text, onChange }: { title: string; all: readonly string[]; chosen: readonly string[]; text: (each: string) => string; onChange: (chosen: string[]) => void }) {
  return (
    <details class="choices">
      <summary>{title}: {chosen.length > 0 ? chosen.map(text).join(", ") : t().subscriptions.everything}</summary>
      <fieldset>
        <legend class="visually-hidden">{title}</legend>
        {all.map((each) => (
          <label key={each}>
            <input type="checkbox" checked={chosen.includes(each)} onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, each] : chosen.filter((other) => other !== each))} />
            {text(each)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
