import { TIERS } from "../api/types";
import { Bars } from "../charts/Bars";
import { locale, t } from "../i18n/language";
import { set } from "../shell/address";
import { shown } from "./desk";
import { TierLabel } from "./labels";
import { sums } from "./sums";
import type { Count } from "./tally";

const MOST = 8;

/** The situation at a glance, where no incident is open. */
export function Overview() {
  const words = t().overview;
  const known = sums.value;
  if (!known) {
    return <div class="overview"><h2>{words.title}</h2><p class="quiet">{t().alerts.loading} …</p></div>;
  }
  const { whole, tiers, when, places, actors, kinds } = known;
  return (
    <div class="overview">
      <h2>{words.title} <small class="quiet">{whole ? words.all : words.read(shown.value.length)}</small></h2>
      <ul class="totals" aria-label={words.byTier}>
        {TIERS.map((tier) => (
          <li key={tier} data-tier={tier}>
            <b>{tiers[tier].toLocaleString(locale())}</b> <TierLabel tier={tier} />
          </li>
        ))}
      </ul>
      {when ? <Bars {...when} label={when.lastDay ? words.lastDay : words.perHour} /> : null}
      <div class="rankings">
        <Ranking title={words.places} name="country" counts={places} />
        <Ranking title={words.actors} name="actor" counts={actors} />
        <Ranking title={words.kinds} name="kind" counts={kinds} />
      </div>
      <p class="quiet">{t().alerts.pick}</p>
    </div>
  );
}

function Ranking({ title, name, counts }: { title: string; name: string; counts: Count[] }) {
  const top = counts.slice(0, MOST);
  const most = top[0]?.count ?? 1;
  if (top.length === 0) {
    return null;
  }
  return (
    <section class="ranking">
      <h3>{title}</h3>
      <ol>
        {top.map((each) => (
          <li key={each.name}>
            {each.ids.length > 0 ? (
              <button type="button" class="plain" dir="auto" title={t().filters.only(each.name)} onClick={() => set({ [name]: each.ids })}>{each.name}</button>
            ) : <span dir="auto">{each.name}</span>}
            <meter min={0} max={most} value={each.count} aria-hidden="true" />
            <span class="number">{each.count.toLocaleString(locale())}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
