import { get, query, send } from "../api/client";
import type { Alert, Page, Update } from "../api/types";

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

export const follow = (draft: SourceDraft) => send<FollowedSource>("POST", "/api/sources", draft);
export const tryOut = (draft: SourceDraft) => send<Tried>("POST", "/api/sources?dryRun=true", draft);
export const pause = (id: string, paused: boolean) => send("PATCH", `/api/sources/${encodeURIComponent(id)}`, { paused });
export const unfollow = (id: string) => send("DELETE", `/api/sources/${encodeURIComponent(id)}`);
export const sources = () => get<FollowedSource[]>("/api/sources");

const LOOK_AT = 500;

export async function heard(): Promise<{ updates: Update[]; first: Alert[] }> {
  const [updates, first] = await Promise.all([
    get<Page<Update>>(`/api/updates${query({ limit: LOOK_AT })}`),
    get<Page<Alert>>(`/api/alerts${query({ type: "ALERT", limit: LOOK_AT })}`),
  ]);
  return { updates: updates.items, first: first.items };
}
