import { get, query, send } from "../api/client";
import type { Page, Update } from "../api/types";

export interface SourceDraft {
  id: string;
  name?: string;
  url: string;
  zone?: string;
  language?: string;
  grade?: string;
  interval?: string;
}

export interface FollowedSource extends SourceDraft {
  paused: boolean;
  inFile: boolean;
  health?: { status: string; since: string; reason: string };
  progress?: { nextPollAt?: string; answeredAt?: string; newsAt?: string; entries: number; failures: number; failure?: string };
}

export interface Tried {
  readable: boolean;
  entries: number;
  first: Update[];
  problems: string[];
}

/** How quick a source was with what others told too, by the sources' own clocks. */
export interface Race {
  source: string;
  incidents: number;
  first: number;
  medianBehindSeconds: number;
  p90BehindSeconds: number;
}

export type Latest = Pick<Update, "source" | "publishedAt" | "firstSeenAt">;

/** What the archive has of the sources, over the days up to its latest news. */
export interface Heard {
  latest: Latest[];
  entries: Map<string, number>;
  races: Race[];
}

interface Counted {
  series: { value: string; points: { count: number }[] }[];
}

export const follow = (draft: SourceDraft) => send<FollowedSource>("POST", "/api/sources", draft);
export const tryOut = (draft: SourceDraft) => send<Tried>("POST", "/api/sources?dryRun=true", draft);
export const pause = (id: string, paused: boolean) => send("PATCH", `/api/sources/${encodeURIComponent(id)}`, { paused });
export const unfollow = (id: string) => send("DELETE", `/api/sources/${encodeURIComponent(id)}`);
export const sources = () => get<FollowedSource[]>("/api/sources");

const LOOK_AT = 500;
/** So many values one question may have. */
const MOST_VALUES = 50;
export const DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** When the latest of them was told. What claims to be of the future does not count: one wrong clock would hide all the rest. */
export function latestNews(latest: readonly Latest[], now: number): Date {
  const told = latest.map((update) => Date.parse(update.publishedAt ?? update.firstSeenAt)).filter((at) => at <= now);
  return new Date(told.length > 0 ? Math.max(...told) : now);
}

/** Up to the latest news and not to now, so that a day that is played from a file is looked at in its own time. */
export async function heard(followed: readonly FollowedSource[]): Promise<Heard> {
  const latest = (await get<Page<Latest>>(`/api/updates${query({ limit: LOOK_AT, fields: "source,publishedAt,firstSeenAt" })}`)).items;
  const end = latestNews(latest, Date.now());
  const period = { since: new Date(end.getTime() - DAYS * DAY_MS).toISOString(), until: new Date(end.getTime() + 1_000).toISOString() };
  const races = (await get<{ items: Race[] }>(`/api/latency${query(period)}`)).items;
  const ids = [...new Set([...followed.map(({ id }) => id), ...races.map(({ source }) => source), ...latest.map(({ source }) => source.id)])];
  const counts = await Promise.all(inPieces(ids).map((value) => get<Counted>(`/api/updates/counts${query({ by: "SOURCE", value, per: "DAY", ...period })}`)));
  const entries = counts.flatMap(({ series }) => series).map(({ value, points }) => [value, points.reduce((sum, { count }) => sum + count, 0)] as const);
  return { latest, races, entries: new Map(entries) };
}

function inPieces(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_VALUES) }, (_, piece) => ids.slice(piece * MOST_VALUES, (piece + 1) * MOST_VALUES));
}
