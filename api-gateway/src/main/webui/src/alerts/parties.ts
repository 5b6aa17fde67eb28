import type { IncidentSummary, Party } from "../api/types";
import { incidents } from "./desk";

/** Who does it and who suffers it, each once. */
export function partiesOf({ actor, target }: Pick<IncidentSummary, "actor" | "target">): Party[] {
  return [actor, target?.id === actor?.id ? undefined : target].filter((party) => party !== undefined);
}

/** The name that goes with an id, where any incident that was read has it; else the id. */
export function nameOfParty(id: string): string {
  for (const incident of incidents.value.values()) {
    const party = partiesOf(incident).find((each) => each.id === id);
    if (party) {
      return party.name;
    }
  }
  return id;
}
