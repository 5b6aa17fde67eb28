import { signal } from "@preact/signals";

const SHOWN_MS = 8_000;

/** Why something that was asked for did not happen. */
export const complaint = signal("");

let timer = 0;

export function complain(failure: unknown): void {
  complaint.value = failure instanceof Error ? failure.message : String(failure);
  clearTimeout(timer);
  timer = window.setTimeout(() => (complaint.value = ""), SHOWN_MS);
}
