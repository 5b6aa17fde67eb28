// Words for the constants of the API.

export const tier = { FLASH: "Flash", BULLETIN: "Bulletin", URGENT: "Urgent", ROUTINE: "Routine" };

export const incidentStatus = {
  RUMOURED: "Rumoured",
  REPORTED: "Reported",
  CONFIRMED: "Confirmed",
  DISPUTED: "Disputed",
  OVER: "Over",
  RETRACTED: "Retracted",
};

export const kind = {
  MARTIAL_LAW: "martial law",
  STATE_OF_EMERGENCY: "state of emergency",
  MOBILISATION: "mobilisation",
  CURFEW: "curfew",
  WAR_DECLARED: "war declared",
  COUP: "coup",
  BORDER_CLOSURE: "border closure",
  COMMUNICATIONS_CUT: "communications cut",
  OFFENSIVE: "offensive",
  STRIKE: "strike",
  CLASH: "clash",
  TERRITORY: "territory",
  EQUIPMENT_LOSS: "equipment loss",
  CASUALTIES: "casualties",
  DISPLACEMENT: "displacement",
  FOREIGN_FORCES: "foreign forces",
  BLOCKADE: "blockade",
  CYBER_ATTACK: "cyber attack",
  DETENTION: "detention",
  CEASEFIRE: "ceasefire",
  PEACE_DEAL: "peace deal",
  TALKS: "talks",
  WITHDRAWAL: "withdrawal",
  SURRENDER: "surrender",
  PRISONER_EXCHANGE: "prisoner exchange",
  AID: "aid",
  SANCTIONS: "sanctions",
  STATEMENT: "statement",
};

export const eventStatus = {
  OCCURRED: "happened",
  CLAIMED: "claimed",
  DENIED: "denied",
  CALLED_FOR: "called for",
  PROPOSED: "proposed",
  THREATENED: "threatened",
  REJECTED: "rejected",
  AGREED: "agreed",
  IN_FORCE: "in force",
  EXTENDED: "extended",
  ENDED: "ended",
  VIOLATED: "violated",
  PAST: "background",
};

export const what = {
  KILLED: "killed",
  WOUNDED: "wounded",
  MISSING: "missing",
  CAPTURED: "captured",
  DISPLACED: "displaced",
  AIRCRAFT: "aircraft",
  DRONES: "drones",
  VEHICLES: "vehicles",
  SHIPS: "ships",
};

export const health = {
  SPEAKING: "Speaking",
  BEGINNING: "Beginning",
  STALE: "Nothing new",
  EMPTY: "Empty",
  FAILING: "Failing",
  OVERDUE: "Overdue",
  STOPPED: "Stopped",
  PAUSED: "Paused",
};

export const basis = {
  EXPLICIT_OFFSET: "the text names the offset",
  SOURCE_ZONE: "read in the source's zone",
  PAGE_DATE: "time of day, on the page's date",
  DATE_ONLY: "only a date is known",
  FEED_DATE: "the feed's time",
  UNKNOWN: "no readable time",
};
