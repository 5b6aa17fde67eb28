import { t, word } from "../i18n/language";
import { safe } from "../text/safe";
import { Time } from "../time/Time";
import { untold } from "./history";

/** Why it was not raised earlier: what was told of the kind before, and what that lacked. */
export function Earlier() {
  const words = t().incident;
  return (
    <>
      <p class="quiet rule">{words.beforeRule}</p>
      {untold.value.length === 0 ? <p>{words.beforeNone}</p> : <Told />}
    </>
  );
}

function Told() {
  const words = t().incident;
  return (
    <ul class="earlier">
      {untold.value.map(({ update, event, because }, index) => (
        <li key={index}>
          <Time at={update.publishedAt ?? update.firstSeenAt} /> <b dir="auto">{update.source.name}</b>{" "}
          <q dir="auto">{safe(event.evidence.text)}</q>{" "}
          <span class="quiet">{word("eventStatus", event.status)}: {words.because[because]}</span>
        </li>
      ))}
    </ul>
  );
}
