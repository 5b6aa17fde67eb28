import { computed, effect, signal } from "@preact/signals";
import { en, type Messages } from "./en";
import { vi } from "./vi";

export type Language = "en" | "vi";

const STORED = "flashwire.language";

function preferred(): Language {
  const chosen = localStorage.getItem(STORED) ?? navigator.language;
  return chosen.startsWith("vi") ? "vi" : "en";
}

export const language = signal<Language>(preferred());
const messages = computed<Messages>(() => (language.value === "vi" ? vi : en));

effect(() => {
  document.documentElement.lang = language.value;
});

/** The reader's own habits of writing dates and numbers, where the browser speaks the chosen language. */
export function locale(): string {
  return navigator.language.startsWith(language.value) ? navigator.language : language.value;
}

export function speak(chosen: Language): void {
  localStorage.setItem(STORED, chosen);
  language.value = chosen;
}

/** The words of the interface, in the reader's language. */
export function t(): Messages {
  return messages.value;
}

/** The word for a constant of the API; one that we do not know yet is shown in its own letters. */
export function word(group: "tier" | "kind" | "eventStatus" | "incidentStatus" | "what" | "health" | "basis", constant: string): string {
  const words: Record<string, string> = messages.value[group];
  return words[constant] ?? constant.toLowerCase().replaceAll("_", " ");
}
