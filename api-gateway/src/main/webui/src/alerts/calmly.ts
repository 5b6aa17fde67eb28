import { effect, signal, type ReadonlySignal } from "@preact/signals";

/** The same value, changing at most once in so many milliseconds. */
export function calmly<T>(source: ReadonlySignal<T>, everyMs: number): ReadonlySignal<T> {
  const calm = signal(source.peek());
  let changedAt = 0;
  let waiting = false;
  const take = () => {
    waiting = false;
    changedAt = Date.now();
    calm.value = source.peek();
  };
  effect(() => {
    void source.value;
    if (!waiting) {
      waiting = true;
      setTimeout(take, Math.max(0, changedAt + everyMs - Date.now()));
    }
  });
  return calm;
}
