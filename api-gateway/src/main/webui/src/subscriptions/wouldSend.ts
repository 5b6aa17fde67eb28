import { TIERS, type Alert } from "../api/types";
import type { SubscriptionFilter } from "./api";

/** Whether a subscription with this filter gets the alert: the rules of alert-service, for a preview while one types. */
export function wouldSend(filter: SubscriptionFilter, exercises: boolean, alert: Alert): boolean {
  return (
    (exercises || !alert.exercise) &&
    anyOf(filter.kinds, [alert.kind]) &&
    anyOf(filter.statuses, [alert.status]) &&
    (!filter.minTier || TIERS.indexOf(alert.tier) <= TIERS.indexOf(filter.minTier)) &&
    anyOf(filter.actors, [alert.actor?.id, alert.actor?.affiliation]) &&
    anyOf(filter.countries, [alert.place?.country]) &&
    anyOf(filter.sources, alert.sources.map((source) => source.id))
  );
}

function anyOf(wanted: readonly string[], given: readonly (string | undefined)[]): boolean {
  return wanted.length === 0 || given.some((each) => each !== undefined && wanted.includes(each));
}

/** A list as people write it. */
export function listed(text: string): string[] {
  return text.split(/[,;\s]+/).filter(Boolean);
}
