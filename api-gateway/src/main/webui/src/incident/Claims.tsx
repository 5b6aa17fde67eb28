import { nameOfParty } from "../alerts/parties";
import type { Claim, IncidentHistory } from "../api/types";
import { t } from "../i18n/language";
import { safe } from "../text/safe";
import { Time } from "../time/Time";
import { entries } from "./history";

/** Who says so beside who denies it. */
export function Claims({ history }: { history: IncidentHistory }) {
  const words = t().incident;
  const claims = unique(history.claims);
  return (
    <div class="claims">
      <Side title={words.asserts} none={words.noClaims} claims={claims.filter((claim) => claim.stance === "ASSERTS")} stance="asserts" />
      <Side title={words.denies} none={words.noDenials} claims={claims.filter((claim) => claim.stance === "DENIES")} stance="denies" />
    </div>
  );
}

function Side({ title, none, claims, stance }: { title: string; none: string; claims: Claim[]; stance: string }) {
  return (
    <div class="side" data-stance={stance}>
      <h4>{title} {claims.length > 0 ? <span class="number">{claims.length}</span> : null}</h4>
      {claims.length === 0 ? <p class="quiet">{none}</p> : null}
      {claims.map((claim, index) => <Said key={index} claim={claim} />)}
    </div>
  );
}

function Said({ claim }: { claim: Claim }) {
  const update = entries.value.find((entry) => entry.update.id === claim.updateId)?.update;
  const speaker = claim.by ? (update?.actors.find((actor) => actor.id === claim.by)?.name ?? nameOfParty(claim.by)) : t().incident.outlet;
  return (
    <figure class="said">
      <blockquote dir="auto">{safe(claim.quote)}</blockquote>
      <figcaption>
        <b dir="auto">{speaker}</b>
        {update ? <>, <span dir="auto">{update.source.name}</span>, <Time at={update.publishedAt ?? update.firstSeenAt} /></> : null}
      </figcaption>
    </figure>
  );
}

function unique(claims: readonly Claim[]): Claim[] {
  const known = new Set<string>();
  return claims.filter((claim) => {
    const key = JSON.stringify([claim.by, claim.stance, claim.quote]);
    return known.has(key) ? false : known.add(key);
  });
}
