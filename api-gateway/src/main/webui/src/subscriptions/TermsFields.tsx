import type { ComponentChildren } from "preact";
import { TIERS, type Tier } from "../api/types";
import { t, word } from "../i18n/language";
import type { Terms } from "./api";

const HOUR_MS = 3_600_000;
const MUTES = [1, 4, 8, 24, 72];
const DIGESTS = ["PT15M", "PT1H", "PT4H", "PT24H"];

export function Labelled({ label, children }: { label: string; children: ComponentChildren }) {
  return <label class="labelled"><span>{label}</span>{children}</label>;
}

/** Quiet hours, gathering and muting: when a subscription is told. */
export function TermsFields({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const words = t().subscriptions;
  const { quietHours, digest, mutedUntil } = terms;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const quiet = (changes: Partial<NonNullable<Terms["quietHours"]>>) =>
    onChange({ ...terms, quietHours: { from: "22:00", to: "07:00", zone, ...quietHours, ...changes } });
  return (
    <details class="choices" open={quietHours !== undefined || digest !== undefined || mutedUntil !== undefined}>
      <summary>{words.when}</summary>
      <fieldset class="terms">
        <legend class="visually-hidden">{words.when}</legend>
        <label>
          <input type="checkbox" checked={quietHours !== undefined} onChange={(event) => (event.currentTarget.checked ? quiet({}) : onChange({ ...terms, quietHours: undefined }))} />
          {words.quiet}
        </label>
        {quietHours ? (
          <>
            <input type="time" aria-label={t().map.from} value={quietHours.from} onInput={(event) => quiet({ from: event.currentTarget.value })} />
            <input type="time" aria-label={t().map.to} value={quietHours.to} onInput={(event) => quiet({ to: event.currentTarget.value })} />
            <input aria-label={words.zone} value={quietHours.zone} onInput={(event) => quiet({ zone: event.currentTarget.value })} />
            <Labelled label={words.breakThrough}>
              <select value={quietHours.breakThrough ?? "FLASH"} onChange={(event) => quiet({ breakThrough: event.currentTarget.value as Tier })}>
                {TIERS.map((tier) => <option key={tier} value={tier}>{word("tier", tier)}</option>)}
              </select>
            </Labelled>
          </>
        ) : null}
        <Labelled label={words.digest}>
          <select value={digest?.every ?? ""} onChange={(event) => onChange({ ...terms, digest: event.currentTarget.value ? { zone, ...digest, every: event.currentTarget.value } : undefined })}>
            <option value="">{words.atOnce}</option>
            {[...new Set([...DIGESTS, ...(digest ? [digest.every] : [])])].map((every) => <option key={every} value={every}>{every.replace("PT", "").toLowerCase()}</option>)}
          </select>
        </Labelled>
        <Labelled label={words.muted}>
          <select value={mutedUntil ?? ""} onChange={(event) => onChange({ ...terms, mutedUntil: event.currentTarget.value || undefined })}>
            <option value="">{words.notMuted}</option>
            {mutedUntil ? <option value={mutedUntil}>{new Date(mutedUntil).toLocaleString()}</option> : null}
            {MUTES.map((hours) => <option key={hours} value={after(hours)}>{words.hours(hours)}</option>)}
          </select>
        </Labelled>
      </fieldset>
    </details>
  );
}

/** To the minute, so that an open form does not change under its reader. */
function after(hours: number): string {
  return new Date(Math.floor((Date.now() + hours * HOUR_MS) / 60_000) * 60_000).toISOString();
}
