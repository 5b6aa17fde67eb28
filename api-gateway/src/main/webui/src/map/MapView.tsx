import { useRef } from "preact/hooks";
import { TierLabel } from "../alerts/labels";
import { locale, t, word } from "../i18n/language";
import { write } from "../shell/address";
import { useWalk } from "../shell/walk";
import { shortTime } from "../time/clock";
import { now } from "../time/Time";
import { byPlace, type PlaceGroup } from "./geo";
import { Kinds } from "./Kinds";
import { scheme } from "./scheme";
import { failed, MOST, situation } from "./situation";
import { Timeline } from "./Timeline";
import { WorldMap } from "./WorldMap";

/** Titles under one place; the map's number says how many there are. */
const MOST_TITLES = 12;

export function MapView() {
  const words = t().map;
  const list = useRef<HTMLElement>(null);
  useWalk(list, "a");
  return (
    <div class="map-view">
      <h1 class="visually-hidden">{words.title}</h1>
      <WorldMap key={scheme.value} places={situation.value?.places ?? []} />
      <section class="places" aria-label={words.places} tabIndex={0} ref={list}>
        <Sum />
        <ul>{groups().map((group) => <Place key={group.id} group={group} />)}</ul>
      </section>
      <div class="times">
        <Timeline />
        <Kinds />
      </div>
    </div>
  );
}

function groups(): PlaceGroup[] {
  const { places, incidents, total } = situation.value ?? { places: [], incidents: [], total: 0 };
  return byPlace(places, incidents, total);
}

function Sum() {
  const words = t().map;
  if (failed.value) {
    return <p class="bad" role="alert">{t().alerts.failed}</p>;
  }
  if (!situation.value) {
    return <p class="quiet">{t().alerts.loading} …</p>;
  }
  const { places, total } = situation.value;
  return (
    <>
      <p class="sum"><b class="number">{total.toLocaleString(locale())}</b> {words.inRange(total)}</p>
      {places.length >= MOST ? <p class="quiet">{words.truncated(MOST)}</p> : null}
      {total === 0 ? <p class="quiet">{words.none}</p> : null}
    </>
  );
}

function Place({ group: { id, name, country, tier, count, incidents } }: { group: PlaceGroup }) {
  const shown = incidents.slice(0, MOST_TITLES);
  return (
    <li data-tier={tier} data-place={id}>
      <h2 dir="auto">{name || t().incident.noPlace} {country ? <span class="quiet">{country}</span> : null} <span class="quiet number">{count.toLocaleString(locale())}</span></h2>
      <ul>
        {shown.map((incident) => (
          <li key={incident.id} data-tier={incident.tier}>
            <a dir="auto" href={write({ view: "alerts", id: incident.id, parameters: new URLSearchParams() })} data-inside="yes">{incident.title}</a>
            <span class="quiet"><TierLabel tier={incident.tier} /> {shortTime(new Date(incident.occurredAt), now.value)}, {word("incidentStatus", incident.status)}</span>
          </li>
        ))}
      </ul>
      {count > shown.length ? <p class="quiet">{t().map.andMore(count - shown.length)}</p> : null}
    </li>
  );
}
