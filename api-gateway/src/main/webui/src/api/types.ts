// What the gateway answers, as far as the dashboard reads it.

export const TIERS = ["FLASH", "BULLETIN", "URGENT", "ROUTINE"] as const;
export type Tier = (typeof TIERS)[number];

export const INCIDENT_STATUSES = ["RUMOURED", "REPORTED", "CONFIRMED", "DISPUTED", "OVER", "RETRACTED"] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const KINDS = [
  "MARTIAL_LAW", "STATE_OF_EMERGENCY", "MOBILISATION", "CURFEW", "WAR_DECLARED", "COUP", "BORDER_CLOSURE",
  "COMMUNICATIONS_CUT", "OFFENSIVE", "STRIKE", "CLASH", "TERRITORY", "EQUIPMENT_LOSS", "CASUALTIES", "DISPLACEMENT",
  "FOREIGN_FORCES", "BLOCKADE", "CYBER_ATTACK", "DETENTION", "CEASEFIRE", "PEACE_DEAL", "TALKS", "WITHDRAWAL",
  "SURRENDER", "PRISONER_EXCHANGE", "AID", "SANCTIONS", "STATEMENT",
] as const;
export type Kind = (typeof KINDS)[number];

export const EVENT_STATUSES = [
  "OCCURRED", "CLAIMED", "DENIED", "CALLED_FOR", "PROPOSED", "THREATENED", "REJECTED", "AGREED", "IN_FORCE",
  "EXTENDED", "ENDED", "VIOLATED", "PAST",
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Span {
  field: "headline" | "body";
  start: number;
  end: number;
  text: string;
}

export interface Party {
  id: string;
  name: string;
  affiliation?: string;
}

export interface Location {
  id: string;
  name: string;
  country?: string;
  latitude?: number;
  longitude?: number;
}

export interface Origin {
  id: string;
  name: string;
  url?: string;
}

export interface Evidence {
  updateId: string;
  revision: number;
  source: string;
  url?: string;
  publishedAt: string;
  quote: Span;
}

export interface Claim {
  by?: string;
  stance: "ASSERTS" | "DENIES";
  updateId: string;
  quote: string;
}

export interface Toll {
  what: string;
  whose?: string;
  by?: string;
  speaker: string;
  highest: number;
  latest: number;
  atLeast: boolean;
  at: string;
  updateId: string;
}

export interface Stage {
  status: EventStatus;
  by?: string;
  claimed: boolean;
  at: string;
  takesEffectAt?: string;
  updateId: string;
  quote: string;
}

export interface Alert {
  id: string;
  incident: { id: string; key: string; status: IncidentStatus };
  type: "ALERT" | "UPDATE" | "CANCEL";
  sequence: number;
  tier: Tier;
  kind: Kind;
  status: EventStatus;
  title: string;
  text: string;
  actor?: Party;
  target?: Party;
  place?: Location;
  sentAt: string;
  occurredAt: string;
  reason: string;
  references: string[];
  sources: Origin[];
  evidence: Evidence[];
  claims: Claim[];
  exercise: boolean;
  tolls?: Toll[];
  stages?: Stage[];
  takesEffectAt?: string;
}

export interface IncidentSummary {
  id: string;
  key: string;
  status: IncidentStatus;
  kind: Kind;
  eventStatus: EventStatus;
  tier: Tier;
  type: Alert["type"];
  title: string;
  text: string;
  actor?: Party;
  target?: Party;
  place?: Location;
  occurredAt: string;
  firstAlertAt: string;
  lastAlertAt: string;
  alerts: number;
  latestAlertId: string;
  sources: Origin[];
  exercise: boolean;
}

/** Incidents of one place, as the archive counts them. */
export interface PlaceFeature {
  type: "Feature";
  id: string;
  geometry: { type: "Point"; coordinates: number[] };
  properties: { place: string; incidents: number; loudest: Tier; latest: string };
}

/** How many there were when, in even steps; steps without any are left out. */
export interface Timeline {
  since: string;
  until: string;
  stepSeconds: number;
  series: { of: string; value: string; points: { at: string; count: number }[] }[];
}

export interface IncidentHistory {
  incident: IncidentSummary;
  alerts: Alert[];
  sources: Origin[];
  evidence: Evidence[];
  claims: Claim[];
}

export interface Figure {
  what: string;
  value: number;
  atLeast: boolean;
  whose?: string;
  saidBy?: string;
  evidence: Span;
}

export interface CodedEvent {
  kind: Kind;
  status: EventStatus;
  actor?: string;
  target?: string;
  place?: string;
  occursAt?: string;
  claimed: boolean;
  attribution?: string;
  evidence: Span;
  confidence: number;
  optional: boolean;
}

export interface Actor {
  id: string;
  name: string;
  type: string;
  affiliation?: string;
  role?: string;
  mentions: Span[];
}

export interface Place extends Location {
  confidence: number;
  mentions: Span[];
}

export interface Update {
  id: string;
  source: { id: string; name: string; url?: string; grade?: string };
  key: string;
  revision: number;
  state: "LIVE" | "CORRECTED" | "WITHDRAWN";
  url?: string;
  headline: string;
  body: string;
  language?: string;
  publishedAt?: string;
  modifiedAt?: string;
  firstSeenAt: string;
  clock: { basis: string; text?: string; zone?: string; flags?: string[] };
  copyOf?: { id: string; source: string; similarity: number };
  test?: boolean;
  actors: Actor[];
  places: Place[];
  events: CodedEvent[];
  figures: Figure[];
  tier: Tier;
}

export interface Session {
  name: string;
  roles: string[];
}

export interface Problem {
  title?: string;
  detail?: string;
  violations?: { field: string; detail: string }[];
}
