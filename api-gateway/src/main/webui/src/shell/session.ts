import { computed, signal } from "@preact/signals";
import { get, send } from "../api/client";
import type { Session } from "../api/types";

export type Access = { state: "unknown" } | { state: "out"; linkUsed: boolean } | { state: "in"; session: Session };

export const access = signal<Access>({ state: "unknown" });
export const isEditor = computed(() => access.value.state === "in" && access.value.session.roles.includes("editor"));

export function signedOut(): void {
  access.value = { state: "out", linkUsed: new URLSearchParams(location.search).get("link") === "used" };
}

/** @throws where the gateway cannot be asked */
export async function whoAmI(): Promise<void> {
  const session = await get<Session>("/api/session");
  access.value = { state: "in", session };
}

export async function signOut(): Promise<void> {
  await send("DELETE", "/api/session");
  signedOut();
}
