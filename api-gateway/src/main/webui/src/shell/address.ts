import { signal } from "@preact/signals";

// Where the reader is: every view, incident and filter has an address that can be sent to a colleague.

export const VIEWS = ["alerts", "feed", "map", "subscriptions", "sources"] as const;
export type View = (typeof VIEWS)[number];

export interface Address {
  view: View;
  /** An incident or an update that is open. */
  id: string | undefined;
  parameters: URLSearchParams;
}

export function read(path: string, search: string): Address {
  const [first = "", second] = path.split("/").filter(Boolean).map(decode);
  const parameters = new URLSearchParams(search);
  if (first === "incidents") {
    return { view: "alerts", id: second, parameters };
  }
  const view = VIEWS.find((each) => each === first) ?? "alerts";
  return { view, id: view === "feed" ? second : undefined, parameters };
}

export function write({ view, id, parameters }: Address): string {
  const path = view === "alerts" ? (id ? `/incidents/${encodeURIComponent(id)}` : "/") : `/${view}${id ? `/${encodeURIComponent(id)}` : ""}`;
  const search = parameters.toString();
  return search ? `${path}?${search}` : path;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function here(): Address {
  return read(location.pathname, location.search);
}

export const address = signal(here());
window.addEventListener("popstate", () => (address.value = here()));

export function go(next: Partial<Address>, how: "push" | "replace" = "push"): void {
  const target = write({ ...address.value, ...next });
  if (target !== location.pathname + location.search) {
    history[how === "push" ? "pushState" : "replaceState"](null, "", target);
  }
  address.value = here();
}

/** Changes parameters in place; undefined and "" take one away, a list repeats it. */
export function set(changes: Record<string, string | readonly string[] | undefined>): void {
  const parameters = new URLSearchParams(address.value.parameters);
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    (Array.isArray(value) ? value : [value]).filter(Boolean).forEach((each) => parameters.append(name, each));
  }
  go({ parameters }, "replace");
}

/** Takes all parameters away. */
export function clear(): void {
  go({ parameters: new URLSearchParams() }, "replace");
}

/** Links within the dashboard need no new page. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.origin !== location.origin || link.target || !link.dataset.inside) {
      return;
    }
    event.preventDefault();
    const { view, id, parameters } = read(link.pathname, link.search);
    go({ view, id, parameters });
  });
}
