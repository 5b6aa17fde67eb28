import { effect, signal } from "@preact/signals";

// What a reader chose, kept in this browser.

export type Theme = "system" | "light" | "dark";

function stored<T extends string | boolean>(name: string, otherwise: T) {
  const key = `flashwire.${name}`;
  const text = localStorage.getItem(key);
  const value = signal<T>((text === null ? otherwise : JSON.parse(text)) as T);
  effect(() => localStorage.setItem(key, JSON.stringify(value.value)));
  return value;
}

export const theme = stored<Theme>("theme", "system");
export const sound = stored<boolean>("sound", true);
export const notifications = stored<boolean>("notifications", false);
export const announceExercises = stored<boolean>("announce-exercises", false);

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
