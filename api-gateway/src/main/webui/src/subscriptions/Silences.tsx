import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t, word } from "../i18n/language";
import { complain } from "../shell/complaint";
import { write } from "../shell/address";
import { Time } from "../time/Time";
import { SilenceForm } from "./SilenceForm";
import { endSilence, silences, type Silence } from "./silences";

/** What nobody is told of for a while, and when that ends. */
export function Silences() {
  const words = t().silences;
  const all = useSignal<Silence[]>([]);
  const load = () => silences().then((found) => (all.value = found), complain);
  useEffect(() => void load(), []);
  return (
    <section class="silences" aria-labelledby="silences">
      <h2 id="silences">{words.title}</h2>
      {all.value.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul class="earlier">
        {all.value.map((each) => (
          <li key={each.id}>
            <b>{named(each)}</b> <span dir="auto">{each.reason}</span>{" "}
            <span class="quiet">{each.by ? `${words.by(each.by)}, ` : ""}{words.ends} <Time at={each.until} /></span>{" "}
            <button type="button" class="plain" onClick={() => void endSilence(each.id).then(load, complain)}>{words.end}</button>
          </li>
        ))}
      </ul>
      <SilenceForm onMade={() => void load()} />
    </section>
  );
}

function named({ incident, kinds, countries, actors }: Silence) {
  return incident ? (
    <a href={write({ view: "alerts", id: incident, parameters: new URLSearchParams() })} data-inside="yes">{t().incident.key} {incident}</a>
  ) : (
    [...kinds.map((kind) => word("kind", kind)), ...countries, ...actors].join(", ")
  );
}
