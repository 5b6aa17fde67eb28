import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { takeKeys } from "./keys";

/** Lets j and k walk the focus through what the selector finds within an element, and o press it. */
export function useWalk(within: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const stops = () => [...(within.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const at = () => stops().findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement));
    return takeKeys({
      move: (by) => stops()[Math.max(0, at() + by)]?.focus(),
      open: () => stops()[at()]?.click(),
    });
  }, []);
}
