import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { visible } from "./window";

interface Properties {
  count: number;
  label: string;
  /** Height of a row in rem: all rows have the same. */
  row: number;
  current: number;
  render: (index: number) => ComponentChildren;
  onEnd: () => void;
}

/** A list that draws only what is in sight, so that its length costs nothing. */
export function VirtualList({ count, label, row, current, render, onEnd }: Properties) {
  const frame = useRef<HTMLDivElement>(null);
  const scrolled = useSignal(0);
  const height = useSignal(800);
  const pixels = row * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { first, end } = visible(scrolled.value, height.value, pixels, count);

  useLayoutEffect(() => {
    const element = frame.current!;
    const observer = new ResizeObserver(() => (height.value = element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current!;
    if (current >= 0) {
      const top = current * pixels;
      if (top < element.scrollTop) {
        element.scrollTop = top;
      } else if (top + pixels > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + pixels - element.clientHeight;
      }
    }
  }, [current]);

  useEffect(() => {
    if (end >= count) {
      onEnd();
    }
  }, [end, count]);

  return (
    <div class="virtual" ref={frame} tabIndex={0} role="group" aria-label={label} onScroll={(event) => (scrolled.value = event.currentTarget.scrollTop)}>
      <ol style={{ height: `${count * pixels}px` }} aria-label={label}>
        {Array.from({ length: Math.max(end - first, 0) }, (_, offset) => first + offset).map((index) => (
          <li key={index} style={{ transform: `translateY(${index * pixels}px)`, height: `${pixels}px` }} aria-setsize={count} aria-posinset={index + 1}>
            {render(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}
