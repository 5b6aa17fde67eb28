import { TierLabel } from "../alerts/labels";
import { t, word } from "../i18n/language";
import { write } from "../shell/address";
import { shortTime } from "../time/clock";
import { now } from "../time/Time";
import { byPlace } from "./geo";
import { Kinds } from "./Kinds";
import { all, loaded, truncated, within } from "./situation";
import { Timeline } from "./Timeline";
import { WorldMap } from "./WorldMap";

export function MapView() {
  const words = t().map;
  return (
    <div class="map-view">
      <h1 class="visually-hidden">{words.title}</h1>
      <WorldMap incidents={within.value} />
      <section class="places" aria-label={words.places} tabIndex={0}>
        <p class="quiet number">{words.inRange(within.value.length)}{truncated.value ? ` ${words.truncated(all.value.length)}` : ""}</p>
        {loaded.value && all.value.length === 0 ? <p class="quiet">{t().alerts.none}</p> : null}
        <Places />
      </section>
      <div class="times">
        <Timeline />
        <Kinds />
      </div>
    </div>
  );
}

function Places() {
  return (
    <ul>
      {byPlace(within.value).map((group) => (
        <li key={group.name} data-tier={group.tier}>
          <h2 dir="auto">{group.name || t().incident.noPlace} {group.country ? <span class="quiet">{group.country}</span> : null}</h2>
          <ul>
            {group.incidents.map((incident) => (
              <li key={incident.id} data-tier={incident.tier}>
                <TierLabel tier={incident.tier} />{" "}
                <a dir="auto" href={write({ view: "alerts", id: incident.id, parameters: new URLSearchParams() })} data-inside="yes">{incident.title}</a>{" "}
                <span class="quiet">{shortTime(new Date(incident.occurredAt), now.value)}, {word("incidentStatus", incident.status)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
