import { TIERS, type IncidentSummary } from "../api/types";
import { Bars } from "../charts/Bars";
import { t, word } from "../i18n/language";
import { set } from "../shell/address";
import { shown } from "./desk";
import { calmly } from "./calmly";
import { TierLabel } from "./labels";
import { tally, type Count } from "./tally";

const MOST = 8;
const EVERY_MS = 1_000;

/** Sums over everything need not be right at every moment of a burst. */
const situation = calmly(shown, EVERY_MS);

/** The situation at a glance, where no incident is open. */
export function Overview() {
  const words = t().overview;
  const incidents = situation.value;
  const at = incidents.map((incident) => ({ at: Date.parse(incident.occurredAt), tier: incident.tier }));
  return (
    <div class="overview">
      <h2>{words.title}</h2>
      <ul class="totals" aria-label={words.byTier}>
        {TIERS.map((tier) => (
          <li key={tier} data-tier={tier}>
            <b>{incidents.filter((incident) => incident.tier === tier).length}</b> <TierLabel tier={tier} />
          </li>
        ))}
      </ul>
      {at.length > 0 ? <Bars points={at} label={words.perHour} /> : null}
      <div class="rankings">
        <Ranking title={words.places} name="country" counts={tally(incidents, places)} />
        <Ranking title={words.actors} name="actor" counts={tally(incidents, actors)} />
        <Ranking title={words.kinds} name="kind" counts={tally(incidents, (incident) => [{ id: incident.kind, name: word("kind", incident.kind) }])} />
      </div>
      <p class="quiet">{t().alerts.pick}</p>
    </div>
  );
}

function places({ place }: IncidentSummary) {
  return place ? [{ id: place.country, name: place.name }] : [];
}

function actors({ actor, target }: IncidentSummary) {
  return [actor, target].filter((party) => party !== undefined);
}

function Ranking({ title, name, counts }: { title: string; name: string; counts: Count[] }) {
  const top = counts.slice(0, MOST);
  const most = top[0]?.count ?? 1;
  return (
    <section class="ranking">
      <h3>{title}</h3>
      <ol>
        {top.map((each) => (
          <li key={each.name}>
            {each.id ? (
              <button type="button" class="plain" dir="auto" title={t().filters.only(each.name)} onClick={() => set({ [name]: each.id })}>{each.name}</button>
            ) : <span dir="auto">{each.name}</span>}
            <meter min={0} max={most} value={each.count} aria-hidden="true" />
            <span class="number">{each.count}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
