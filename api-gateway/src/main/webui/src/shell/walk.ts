import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { takeKeys } from "./keys";

/** Lets j and k walk the focus through what the selector finds within an element, and o press it: from when it is there to be seen. */
export function useWalk(within: RefObject<HTMLElement | null>, selector: string): void {
  useLayoutEffect(() => {
    const stops = () => [...(within.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const at = () => stops().findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement));
    return takeKeys({
      move: (by) => stops()[Math.max(0, at() + by)]?.focus(),
      open: () => stops()[at()]?.click(),
    });
  }, []);
}
