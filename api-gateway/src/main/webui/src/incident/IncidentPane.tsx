import { useEffect, useRef } from "preact/hooks";
import { acknowledge, acknowledgement } from "../alerts/acknowledging";
import { StatusLabel, TierLabel } from "../alerts/labels";
import { partiesOf } from "../alerts/parties";
import type { IncidentHistory } from "../api/types";
import { t, word } from "../i18n/language";
import { Locator } from "../map/Locator";
import { address, write } from "../shell/address";
import { Icon } from "../shell/Icon";
import { isEditor } from "../shell/session";
import { Outside } from "../text/Outside";
import { Time } from "../time/Time";
import { SilenceForm } from "../subscriptions/SilenceForm";
import { Claims } from "./Claims";
import { Deliveries } from "./Deliveries";
import { EntryCard } from "./EntryCard";
import { entries, open, reload } from "./history";
import { ledger } from "./ledger";
import { LedgerChart } from "./LedgerChart";
import { Thread } from "./Thread";
import { Earlier } from "./Earlier";

export function IncidentPane() {
  const back = write({ view: "alerts", id: undefined, parameters: address.value.parameters });
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the list gives way to the incident, so does the focus.
    if (matchMedia("(max-width: 62rem)").matches) {
      article.current?.focus();
    }
  }, []);
  return (
    <article class="incident-page" ref={article} tabIndex={-1}>
      <a class="back" href={back} data-inside="yes"><Icon name="back" /> {t().incident.back}</a>
      <Content />
    </article>
  );
}

function Content() {
  const current = open.value;
  switch (current.state) {
    case "loading":
      return <p class="quiet">{t().alerts.loading} …</p>;
    case "gone":
      return <p class="notice">{t().incident.gone}</p>;
    case "failed":
      return <p class="notice">{t().alerts.failed} {current.why} <button type="button" onClick={reload}>{t().alerts.again}</button></p>;
    case "here":
      return <Incident history={current.history} />;
  }
}

function Incident({ history }: { history: IncidentHistory }) {
  const words = t().incident;
  const { incident, alerts } = history;
  const latest = alerts.at(-1);
  const lines = ledger(alerts, entries.value.map((entry) => entry.latest));
  return (
    <>
      <Head history={history} />
      {latest?.stages && latest.stages.length > 1 ? (
        <section>
          <h3>{words.stages}</h3>
          <ol class="stages">
            {latest.stages.map((stage) => (
              <li key={stage.updateId + stage.status}>
                <b>{word("eventStatus", stage.status)}</b> {stage.by ? <span dir="auto">{stage.by}</span> : null} <Time at={stage.at} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section>
        <h3>{words.claims}</h3>
        <Claims history={history} />
      </section>
      {lines.length > 0 ? (
        <section>
          <h3>{words.ledger} <small>{words.ledgerHint}</small></h3>
          <LedgerChart lines={lines} />
        </section>
      ) : null}
      <section>
        <h3>{words.entries} <small>{words.entriesHint}</small></h3>
        {entries.value.map((entry) => (
          <EntryCard
            key={entry.update.id}
            entry={entry}
            evidence={history.evidence.filter((each) => each.updateId === entry.update.id)}
            denials={history.claims.filter((each) => each.updateId === entry.update.id && each.stance === "DENIES")}
          />
        ))}
      </section>
      <section>
        <h3>{words.thread} <small>{words.threadHint}</small></h3>
        <Thread alerts={alerts} />
      </section>
      <section>
        <h3>{words.before}</h3>
        <Earlier />
      </section>
      <section>
        <h3>{words.deliveries}</h3>
        <Deliveries alerts={alerts} />
      </section>
      <p class="quiet key">{words.key} <code>{incident.id}</code> <span dir="auto">{incident.key}</span></p>
    </>
  );
}

function Head({ history: { incident, sources, alerts } }: { history: IncidentHistory }) {
  const words = t().incident;
  const latest = alerts.at(-1);
  const effect = latest?.takesEffectAt;
  // An incident that was taken back may be raised again.
  const raised = alerts.findLast((alert) => alert.type === "ALERT");
  const noted = acknowledgement(incident);
  const who = partiesOf(incident).map(({ name }) => name).join(" → ");
  return (
    <header class="incident-head" data-tier={incident.tier}>
      <p class="labels">
        <TierLabel tier={incident.tier} />
        <StatusLabel status={incident.status} />
        <span class="quiet">{word("kind", incident.kind)}, {word("eventStatus", incident.eventStatus)}</span>
        {incident.exercise ? <span class="label exercise">{t().alerts.exercise}</span> : null}
      </p>
      <h2 dir="auto">{incident.title}</h2>
      {incident.text !== incident.title ? <p class="lead" dir="auto">{incident.text}</p> : null}
      <div class="head-facts">
        <dl class="facts-list">
          {who ? <><dt>{words.who}</dt><dd dir="auto">{who}</dd></> : null}
          {incident.place ? <><dt>{words.where}</dt><dd dir="auto">{incident.place.name}{incident.place.country ? ` (${incident.place.country})` : ""}</dd></> : null}
          <dt>{words.when}</dt><dd><Time at={incident.occurredAt} ago /></dd>
          {effect ? <><dt>{words.takesEffect}</dt><dd><Time at={effect} /></dd></> : null}
          <dt>{t().alerts.sources(sources.length)}</dt>
          <dd>{sources.map((source, index) => <span key={source.id}>{index > 0 ? ", " : ""}<Outside url={source.url} text={source.name} /></span>)}</dd>
          {raised ? <><dt>{words.reasons}</dt><dd>{raised.reason}</dd></> : null}
          {latest && latest !== raised ? <><dt>{words.lastChange}</dt><dd>{latest.reason}</dd></> : null}
        </dl>
        {incident.place ? <Locator place={incident.place} /> : null}
      </div>
      <p>
        {noted ? (
          <span class="noted"><Icon name="check" /> {t().alerts.acknowledgedBy(noted.by)}, <Time at={noted.at} /></span>
        ) : isEditor.value ? (
          <button type="button" class="primary" onClick={() => void acknowledge(incident)}>{t().alerts.acknowledge}</button>
        ) : null}
      </p>
      {isEditor.value ? <SilenceForm incident={incident.id} /> : null}
    </header>
  );
}
