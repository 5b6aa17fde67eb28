import { computed, signal } from "@preact/signals";
import { theme } from "../shell/settings";

const dark = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(dark.matches);
dark.addEventListener("change", () => (systemIsDark.value = dark.matches));

/** Light or dark, as the page is: the map takes its colours once, and is drawn anew when they change. */
export const scheme = computed(() => (theme.value === "system" ? (systemIsDark.value ? "dark" : "light") : theme.value));
