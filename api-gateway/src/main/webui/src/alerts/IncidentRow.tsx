import { memo } from "preact/compat";
import type { IncidentSummary } from "../api/types";
import { t, word } from "../i18n/language";
import { Icon } from "../shell/Icon";
import { address, set, write } from "../shell/address";
import { isEditor } from "../shell/session";
import { Time } from "../time/Time";
import { acknowledge, acknowledgement, type Acknowledgement } from "./acknowledging";
import { StatusLabel, TierLabel } from "./labels";

const OLD_MS = 6 * 3_600_000;

interface Properties {
  incident: IncidentSummary;
  open: boolean;
  fresh: boolean;
  onChoose: (id: string) => void;
}

/** Drawn anew only when its incident changes: in a burst the others stand still. */
export const IncidentRow = memo(function IncidentRow({ incident, open, fresh, onChoose }: Properties) {
  const { parameters } = address.value;
  const noted = acknowledgement(incident);
  const ended = incident.status === "OVER" || incident.status === "RETRACTED" || incident.type === "CANCEL";
  return (
    <li
      class="incident"
      data-id={incident.id}
      data-tier={incident.tier}
      data-open={open ? "yes" : undefined}
      data-fresh={fresh ? "yes" : undefined}
      data-ended={ended ? "yes" : undefined}
      data-noted={noted ? "yes" : undefined}
      onFocusCapture={() => onChoose(incident.id)}
    >
      <p class="labels">
        <TierLabel tier={incident.tier} />
        <StatusLabel status={incident.status} />
        {incident.type === "CANCEL" ? <span class="label">{t().alerts.takenBack}</span> : null}
        {incident.exercise ? <span class="label exercise">{t().alerts.exercise}</span> : null}
        <span class="at"><Time at={incident.lastAlertAt} /></span>
      </p>
      <h2 dir="auto">
        <a href={write({ view: "alerts", id: incident.id, parameters })} data-inside="yes" aria-current={open ? "true" : undefined}>
          {incident.title}
        </a>
      </h2>
      {incident.text && incident.text !== incident.title ? <p class="text" dir="auto">{incident.text}</p> : null}
      <div class="facts">
        <div class="chips">
          <Chips incident={incident} />
          <span class="origins" title={incident.sources.map((source) => source.name).join(", ")}>
            {t().alerts.sources(incident.sources.length)}
          </span>
          {isOld(incident) ? <span class="origins">{t().incident.happened} <Time at={incident.occurredAt} /></span> : null}
        </div>
        <Acknowledge incident={incident} noted={noted} />
      </div>
    </li>
  );
});

export function Acknowledge({ incident, noted }: { incident: IncidentSummary; noted: Acknowledgement | undefined }) {
  if (noted) {
    return <span class="noted" title={t().alerts.acknowledgedBy(noted.by)}><Icon name="check" /> {t().alerts.acknowledged}</span>;
  }
  return isEditor.value ? (
    <button type="button" class="acknowledge" aria-label={`${t().alerts.acknowledge}: ${incident.title}`} onClick={() => void acknowledge(incident)}>
      {t().alerts.acknowledge}
    </button>
  ) : null;
}

/** What was told long after it happened says when it happened. */
function isOld(incident: IncidentSummary): boolean {
  return Date.parse(incident.lastAlertAt) - Date.parse(incident.occurredAt) > OLD_MS;
}

function Chips({ incident }: { incident: IncidentSummary }) {
  const { actor, target, place, kind, eventStatus } = incident;
  return (
    <>
      <Chip name="kind" value={kind} text={`${word("kind", kind)}, ${word("eventStatus", eventStatus)}`} />
      {actor ? <Chip name="actor" value={actor.id} text={actor.name} /> : null}
      {target && target.id !== actor?.id ? <Chip name="actor" value={target.id} text={`→ ${target.name}`} /> : null}
      {place ? <Chip name="country" value={place.country} text={place.country ? `${place.name}, ${place.country}` : place.name} /> : null}
    </>
  );
}

/** What an incident is about; pressed, only incidents of that are shown. */
function Chip({ name, value, text }: { name: string; value: string | undefined; text: string }) {
  return value === undefined ? (
    <span class="chip" dir="auto"><Sign name={name} />{text}</span>
  ) : (
    <button type="button" class="chip" dir="auto" title={t().filters.only(text)} onClick={() => set({ [name]: value })}><Sign name={name} />{text}</button>
  );
}

/** Tells a country from the state of the same name. */
export function Sign({ name }: { name: string }) {
  return name === "country" ? <Icon name="pin" /> : null;
}
