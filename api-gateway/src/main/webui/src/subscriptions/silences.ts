import { get, send } from "../api/client";
import type { Kind } from "../api/types";

/** Alerts that subscriptions are spared for a while. */
export interface Silence {
  id: string;
  incident?: string;
  kinds: Kind[];
  countries: string[];
  actors: string[];
  until: string;
  reason: string;
  by?: string;
}

export type SilenceDraft = Pick<Silence, "until" | "reason"> & Partial<Pick<Silence, "incident" | "kinds" | "countries">>;

const PATH = "/api/silences";

export const silences = () => get<Silence[]>(PATH);
export const silence = (draft: SilenceDraft) => send<Silence>("POST", PATH, draft);
export const endSilence = (id: string) => send("DELETE", `${PATH}/${id}`);
