import { address, go, VIEWS } from "./address";
import { helpOpen } from "./dialogs";

/** What a view does with the keys of a list. */
export interface ListKeys {
  move(by: number): void;
  open(): void;
  acknowledge?(): void;
}

let list: ListKeys | undefined;

/** @returns what gives the keys back */
export function takeKeys(keys: ListKeys): () => void {
  list = keys;
  return () => {
    if (list === keys) {
      list = undefined;
    }
  };
}

function back(): void {
  if (address.value.id) {
    go({ id: undefined });
  }
}

function press(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  if (target.matches("input, select, textarea, [contenteditable]")) {
    if (event.key === "Escape") {
      target.blur();
    }
    return;
  }
  const onControl = target.matches("a, button, summary, [role=slider]");
  const actions: Record<string, (() => void) | undefined> = {
    j: () => list?.move(1),
    k: () => list?.move(-1),
    ArrowDown: onControl || target === document.body ? () => list?.move(1) : undefined,
    ArrowUp: onControl || target === document.body ? () => list?.move(-1) : undefined,
    o: () => list?.open(),
    Enter: onControl ? undefined : () => list?.open(),
    a: () => list?.acknowledge?.(),
    "/": () => document.querySelector<HTMLInputElement>("input[type=search]")?.focus(),
    "?": () => (helpOpen.value = true),
    Escape: back,
  };
  const view = VIEWS[Number(event.key) - 1];
  const action = view ? () => go({ view, id: undefined, parameters: new URLSearchParams() }) : actions[event.key];
  if (action && !(target.matches("[role=slider]") && event.key.startsWith("Arrow"))) {
    event.preventDefault();
    action();
  }
}

export function listenToKeys(): void {
  document.addEventListener("keydown", press);
}
