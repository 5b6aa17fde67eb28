import { useSignal } from "@preact/signals";
import { KINDS, type Kind } from "../api/types";
import { t, word } from "../i18n/language";
import { silence } from "./silences";
import { Labelled } from "./TermsFields";
import { listed } from "./listed";

const HOUR_MS = 3_600_000;
const LASTS = [1, 4, 8, 24, 72, 168];

/** Silences an incident, or kinds of things where no incident is given. */
export function SilenceForm({ incident, onMade }: { incident?: string; onMade?: () => void }) {
  const words = t().silences;
  const reason = useSignal("");
  const hours = useSignal(8);
  const kind = useSignal<Kind>("STATEMENT");
  const countries = useSignal("");
  const said = useSignal("");

  const make = async (event: Event) => {
    event.preventDefault();
    const until = new Date(Date.now() + hours.value * HOUR_MS).toISOString();
    const what = incident ? { incident } : { kinds: [kind.value], countries: listed(countries.value.toUpperCase()) };
    try {
      await silence({ ...what, until, reason: reason.value });
      said.value = words.made;
      reason.value = "";
      onMade?.();
    } catch (why) {
      said.value = why instanceof Error ? why.message : String(why);
    }
  };

  return (
    <details class="silence">
      <summary>{incident ? words.incident : words.add}</summary>
      <form class="form adding" onSubmit={(event) => void make(event)} aria-label={incident ? words.incident : words.add}>
        {incident ? null : (
          <>
            <Labelled label={t().filters.kind}>
              <select value={kind.value} onChange={(event) => (kind.value = event.currentTarget.value as Kind)}>
                {KINDS.map((each) => <option key={each} value={each}>{word("kind", each)}</option>)}
              </select>
            </Labelled>
            <Labelled label={t().subscriptions.countries}><input value={countries.value} onInput={(event) => (countries.value = event.currentTarget.value)} /></Labelled>
          </>
        )}
        <Labelled label={words.last}>
          <select value={String(hours.value)} onChange={(event) => (hours.value = Number(event.currentTarget.value))}>
            {LASTS.map((each) => <option key={each} value={each}>{t().subscriptions.hours(each)}</option>)}
          </select>
        </Labelled>
        <Labelled label={words.reason}><input required maxLength={500} value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} /></Labelled>
        <p class="actions"><button type="submit">{incident ? words.incident : words.add}</button> <span role="status">{said.value}</span></p>
        {incident ? null : <p class="quiet">{words.narrow}</p>}
      </form>
    </details>
  );
}
