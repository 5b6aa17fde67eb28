import { vi } from "vitest";

// What the modules find in a browser when they are loaded.
const stored = new Map<string, string>();

vi.stubGlobal("localStorage", {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
});
vi.stubGlobal("navigator", { language: "en" });
vi.stubGlobal("document", { documentElement: { lang: "en", dataset: {} }, addEventListener: () => undefined });
vi.stubGlobal("window", { addEventListener: () => undefined });
vi.stubGlobal("location", { pathname: "/", search: "" });
