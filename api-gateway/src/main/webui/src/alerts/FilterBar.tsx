import { INCIDENT_STATUSES, KINDS, TIERS } from "../api/types";
import { t, word } from "../i18n/language";
import { clear, set } from "../shell/address";
import { Icon } from "../shell/Icon";
import { filter } from "./desk";
import { isNarrowed } from "./filter";
import { nameOfParty } from "./parties";

export function FilterBar() {
  const words = t().filters;
  const { minTier, kinds, statuses, exercises, unacknowledged, words: searched } = filter.value;
  return (
    <form class="filters" role="search" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={searched}
        maxLength={200}
        onInput={(event) => set({ q: event.currentTarget.value })}
      />
      <select id="min-tier" aria-label={words.atLeast} value={minTier} onChange={(event) => set({ tier: unless(event.currentTarget.value, "ROUTINE") })}>
        {TIERS.map((tier) => (
          <option key={tier} value={tier}>{tier === "ROUTINE" ? words.everything : `≥ ${word("tier", tier)}`}</option>
        ))}
      </select>
      <select aria-label={words.kind} value={kinds[0] ?? ""} onChange={(event) => set({ kind: event.currentTarget.value })}>
        <option value="">{words.anyKind}</option>
        {KINDS.map((kind) => <option key={kind} value={kind}>{word("kind", kind)}</option>)}
      </select>
      <select aria-label={words.status} value={statuses[0] ?? ""} onChange={(event) => set({ status: event.currentTarget.value })}>
        <option value="">{words.anyStatus}</option>
        {INCIDENT_STATUSES.map((status) => <option key={status} value={status}>{word("incidentStatus", status)}</option>)}
      </select>
      <label><input type="checkbox" checked={exercises} onChange={(event) => set({ exercises: event.currentTarget.checked ? undefined : "no" })} /> {words.exercises}</label>
      <label><input type="checkbox" checked={unacknowledged} onChange={(event) => set({ open: event.currentTarget.checked ? "yes" : undefined })} /> {words.open}</label>
      <Chosen />
      {isNarrowed(filter.value) ? <button type="button" onClick={clear}>{words.clear}</button> : null}
    </form>
  );
}

function unless(value: string, plain: string): string | undefined {
  return value === plain ? undefined : value;
}

/** Actors and countries, which were chosen by their chips. */
function Chosen() {
  const { actors, countries } = filter.value;
  return (
    <>
      {actors.map((id) => <Removable key={id} name="actor" text={nameOfParty(id)} others={actors.filter((each) => each !== id)} />)}
      {countries.map((id) => <Removable key={id} name="country" text={id} others={countries.filter((each) => each !== id)} />)}
    </>
  );
}

export function Removable({ name, text, others }: { name: string; text: string; others: string[] }) {
  return (
    <button type="button" class="chip chosen" aria-label={t().filters.remove(text)} onClick={() => set({ [name]: others })}>
      {text} <Icon name="close" />
    </button>
  );
}
