import { get, send } from "../api/client";
import type { EventStatus, Kind, Tier } from "../api/types";

export interface SubscriptionFilter {
  kinds: Kind[];
  statuses: EventStatus[];
  minTier?: Tier | undefined;
  actors: string[];
  countries: string[];
  sources: string[];
  minGrade?: string | undefined;
  languages?: string[];
  /** In Lucene's syntax. */
  search?: string | undefined;
}

/** When it is told what it asks for. */
export interface Terms {
  quietHours?: { from: string; to: string; zone: string; breakThrough?: Tier } | undefined;
  digest?: { every: string; zone?: string; breakThrough?: Tier } | undefined;
  mutedUntil?: string | undefined;
  escalation?: unknown;
}

export interface Preview {
  looked: number;
  sent: number;
  held: number;
  withheld: number;
  items: PreviewItem[];
}

export interface PreviewItem {
  alertId: string;
  tier: Tier;
  title: string;
  at: string;
  fate: "SENT" | "HELD" | "WITHHELD";
  until?: string;
  why: string;
}

export interface Channel {
  type: string;
  [field: string]: unknown;
}

export interface SubscriptionDraft {
  name: string;
  filter: SubscriptionFilter;
  channel: Channel;
  exercises: boolean;
  active: boolean;
  terms?: Terms;
}

export interface Subscription extends SubscriptionDraft {
  id: string;
  disabledReason?: string;
}

export interface Attempt {
  number: number;
  at: string;
  outcome: string;
  status?: number;
  latencyMs: number;
  detail?: string;
}

export interface Delivery {
  id: number;
  alertId: string;
  incidentId?: string;
  state: "DUE" | "DELIVERED" | "FAILED";
  dueAt?: string;
  createdAt: string;
  attempts: Attempt[];
}

const PATH = "/api/subscriptions";

export function subscriptions(): Promise<Subscription[]> {
  return get<Subscription[]>(PATH);
}

export function deliveries(id: string): Promise<Delivery[]> {
  return get<Delivery[]>(`${PATH}/${id}/deliveries?limit=100`);
}

export function create(draft: SubscriptionDraft): Promise<Subscription & { secret: string }> {
  return send("POST", PATH, draft);
}

export function replace(id: string, draft: SubscriptionDraft): Promise<Subscription> {
  return send("PUT", `${PATH}/${id}`, draft);
}

export function remove(id: string): Promise<unknown> {
  return send("DELETE", `${PATH}/${id}`);
}

/** What the draft would have been sent of the last 30 days. */
export function preview({ name, filter, exercises, terms }: SubscriptionDraft, signal: AbortSignal): Promise<Preview> {
  return send("POST", `${PATH}/preview`, { name: name || "preview", filter, exercises, terms }, signal);
}

export function test(id: string): Promise<unknown> {
  return send("POST", `${PATH}/${id}/test`);
}
