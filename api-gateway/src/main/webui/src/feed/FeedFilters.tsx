import { useSignal } from "@preact/signals";
import { Removable } from "../alerts/FilterBar";
import { KINDS, TIERS } from "../api/types";
import { locale, t, word } from "../i18n/language";
import { address, set } from "../shell/address";
import { rows } from "./feed";

const TYPING_MS = 250;
const LANGUAGES = ["ar", "az", "en", "es", "fa", "fr", "he", "hy", "ka", "ru", "tr", "uk", "vi", "zh"];

export function FeedFilters() {
  const words = t().feed;
  const { parameters } = address.value;
  const typing = useSignal(0);
  const names = new Intl.DisplayNames([locale()], { type: "language" });
  const sources = new Map(rows.value.slice(0, 1_000).map((row) => [row.sourceId, row.source]));
  const source = parameters.get("source") ?? "";
  return (
    <form class="filters" role="search" aria-label={t().filters.label} onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={t().filters.search}
        placeholder={words.searchHint}
        value={parameters.get("q") ?? ""}
        maxLength={200}
        onInput={(event) => {
          const q = event.currentTarget.value;
          clearTimeout(typing.peek());
          typing.value = window.setTimeout(() => set({ q }), TYPING_MS);
        }}
      />
      <Select name="tier" label={t().filters.atLeast} any={t().filters.everything} options={TIERS.map((tier) => [tier, word("tier", tier)])} />
      <Select name="kind" label={t().filters.kind} any={t().filters.anyKind} options={KINDS.map((kind) => [kind, word("kind", kind)])} />
      <Select name="language" label={words.language} any={words.anyLanguage} options={LANGUAGES.map((tag) => [tag, names.of(tag) ?? tag])} />
      <Select name="source" label={words.source} any={words.anySource} options={[...sources.set(source, sources.get(source) ?? source)].filter(([id]) => id)} />
      {(["actor", "country"] as const).flatMap((name) =>
        parameters.getAll(name).map((id) => (
          <Removable key={name + id} name={name} text={nameOf(name, id)} others={parameters.getAll(name).filter((each) => each !== id)} />
        )))}
      <span class="quiet number">{words.count(rows.value.length)}</span>
    </form>
  );
}

function Select({ name, label, any, options }: { name: string; label: string; any: string; options: readonly (readonly [string, string])[] }) {
  return (
    <select aria-label={label} value={address.value.parameters.get(name) ?? ""} onChange={(event) => set({ [name]: event.currentTarget.value })}>
      <option value="">{any}</option>
      {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
    </select>
  );
}

function nameOf(name: string, id: string): string {
  const named = rows.value.slice(0, 1_000).flatMap((row) => row.chips).find((chip) => chip.name === name && chip.value === id);
  return name === "actor" && named ? named.text : id;
}
