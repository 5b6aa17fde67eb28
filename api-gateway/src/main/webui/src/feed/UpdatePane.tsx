import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Sign } from "../alerts/IncidentRow";
import { get } from "../api/client";
import type { Update } from "../api/types";
import { locale, t, word } from "../i18n/language";
import { EntryHead, stretches } from "../incident/EntryCard";
import { address, set, write } from "../shell/address";
import { Icon } from "../shell/Icon";
import { Marked } from "../text/Marked";
import { safe } from "../text/safe";

/** An update in full, with what Flashwire read from it marked in its text. */
export function UpdatePane({ id }: { id: string | undefined }) {
  const update = useSignal<Update | "failed" | undefined>(undefined);
  useEffect(() => {
    const abort = new AbortController();
    update.value = undefined;
    if (id) {
      get<Update>(`/api/updates/${encodeURIComponent(id)}`, abort.signal).then(
        (found) => (update.value = found),
        () => abort.signal.aborted || (update.value = "failed"));
    }
    return () => abort.abort();
  }, [id]);

  if (!id) {
    return <p class="empty quiet"><Icon name="feed" /> {t().feed.pick}</p>;
  }
  const back = write({ view: "feed", id: undefined, parameters: address.value.parameters });
  return (
    <article class="incident-page">
      <a class="back" href={back} data-inside="yes"><Icon name="back" /> {t().incident.back}</a>
      {update.value === "failed" ? <p class="notice">{t().alerts.failed}</p> : null}
      {update.value && update.value !== "failed" ? <Whole update={update.value} /> : null}
    </article>
  );
}

function Whole({ update }: { update: Update }) {
  const evidence = update.events.map((event) => ({
    updateId: update.id, revision: update.revision, source: update.source.id, publishedAt: update.publishedAt ?? update.firstSeenAt, quote: event.evidence,
  }));
  return (
    <>
      <div class="entry whole" lang={update.language}>
        <EntryHead update={update} />
        {update.state === "WITHDRAWN" ? <p class="state bad">{t().incident.withdrawn}</p> : null}
        {update.headline ? <h2 dir="auto"><Marked text={update.headline} stretches={stretches(update, evidence, "headline")} /></h2> : null}
        {update.body ? <p class="body" dir="auto"><Marked text={update.body} stretches={stretches(update, evidence, "body")} /></p> : null}
      </div>
      <section>
        <h3>{t().feed.events}</h3>
        {update.events.length === 0 && update.figures.length === 0 ? <p class="quiet">{t().feed.nothing}</p> : null}
        <ul class="earlier">
          {update.events.map((event, index) => (
            <li key={index}>
              <b>{word("kind", event.kind)}, {word("eventStatus", event.status)}</b> <q dir="auto">{safe(event.evidence.text)}</q>{" "}
              <span class="quiet">{t().feed.confidence(Math.round(event.confidence * 100))}</span>
            </li>
          ))}
          {update.figures.map((figure, index) => (
            <li key={`f${index}`}>
              <b class="number">{figure.atLeast ? "≥ " : ""}{figure.value.toLocaleString(locale())} {word("what", figure.what)}</b> <q dir="auto">{safe(figure.evidence.text)}</q>
            </li>
          ))}
        </ul>
      </section>
      <p class="chips">
        {update.actors.map((actor) => <button type="button" class="chip" dir="auto" key={actor.id} onClick={() => set({ actor: actor.id })}>{actor.name}</button>)}
        {update.places.map((place) => <button type="button" class="chip" dir="auto" key={place.id} onClick={() => set({ country: place.country })}><Sign name="country" />{place.name}{place.country ? `, ${place.country}` : ""}</button>)}
      </p>
    </>
  );
}
