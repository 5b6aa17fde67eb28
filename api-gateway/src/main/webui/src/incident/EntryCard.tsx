import type { Claim, Evidence, Update } from "../api/types";
import { t, word } from "../i18n/language";
import { diff } from "../text/diff";
import type { Stretch } from "../text/highlight";
import { Marked } from "../text/Marked";
import { Outside } from "../text/Outside";
import { safe } from "../text/safe";
import { Time } from "../time/Time";
import type { Entry } from "./history";

/** An entry as its source told it, with the words marked that the alert rests on. */
export function EntryCard({ entry: { update, before, latest }, evidence, denials = [] }: { entry: Entry; evidence: readonly Evidence[]; denials?: readonly Claim[] }) {
  const words = t().incident;
  const own = evidence.filter((each) => each.revision === update.revision || update.revision === latest.revision);
  return (
    <article class="entry" lang={update.language}>
      <EntryHead update={update} />
      {latest.state === "WITHDRAWN" ? <p class="state bad">{words.withdrawn}</p> : null}
      {latest.state === "CORRECTED" ? <p class="state wait">{words.corrected}</p> : null}
      {update.copyOf ? <p class="state quiet">{words.copy(update.copyOf.source)}</p> : null}
      {update.headline ? <h4 dir="auto"><Marked text={update.headline} stretches={[...denied(update.headline, denials), ...stretches(update, own, "headline")]} /></h4> : null}
      {update.body ? <p class="body" dir="auto"><Marked text={update.body} stretches={[...denied(update.body, denials), ...stretches(update, own, "body")]} /></p> : null}
      {before ? <Revision from={before} to={update} /> : null}
      {latest.revision > update.revision ? <Revision from={update} to={latest} /> : null}
    </article>
  );
}

export function EntryHead({ update }: { update: Update }) {
  const { clock, source, publishedAt, firstSeenAt, revision } = update;
  return (
    <p class="entry-head">
      <b dir="auto"><Outside url={update.url ?? source.url} text={source.name} /></b>
      {source.grade ? <span class="label" title={t().incident.grade}>{source.grade}</span> : null}
      <Time at={publishedAt ?? firstSeenAt} />
      {clock.text ? (
        <span class="original" title={word("basis", clock.basis)}>
          {t().incident.original}: <q dir="auto">{safe(clock.text)}</q> {clock.zone ?? ""}
        </span>
      ) : null}
      {update.language && update.language !== "en" ? <span class="label">{update.language}</span> : null}
      {revision > 1 ? <span class="label">{t().incident.revision(revision)}</span> : null}
    </p>
  );
}

/** Where the words of a denial stand; an alert quotes the sentence, cut where it is very long. */
export function denied(text: string, denials: readonly Claim[]): Stretch[] {
  return denials.flatMap(({ quote }) => {
    const words = quote.replace(/…$/, "");
    const start = words ? text.indexOf(words) : -1;
    return start < 0 ? [] : [{ start, end: start + words.length, mark: "denial", title: t().incident.denies }];
  });
}

/** Evidence first, then who and where are named. */
export function stretches(update: Update, evidence: readonly Evidence[], field: "headline" | "body"): Stretch[] {
  const named = [
    ...update.actors.flatMap((actor) => actor.mentions.map((span) => ({ ...span, mark: "actor", title: actor.name }))),
    ...update.places.flatMap((place) => place.mentions.map((span) => ({ ...span, mark: "place", title: place.name }))),
  ];
  return [...evidence.map(({ quote }) => ({ ...quote, mark: "evidence" })), ...named].filter((stretch) => stretch.field === field);
}

function Revision({ from, to }: { from: Update; to: Update }) {
  return (
    <details class="revision">
      <summary>{t().incident.changed(from.revision, to.revision)}</summary>
      <Difference before={from.headline} after={to.headline} />
      <Difference before={from.body} after={to.body} />
    </details>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  if (before === after) {
    return null;
  }
  return (
    <p class="body" dir="auto">
      {diff(before, after).map(({ kind, text }, index) => {
        const shown = safe(text);
        return kind === "same" ? shown : kind === "added" ? <ins key={index}>{shown}</ins> : <del key={index}>{shown}</del>;
      })}
    </p>
  );
}
