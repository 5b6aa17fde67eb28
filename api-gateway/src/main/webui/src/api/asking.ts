import { effect, type ReadonlySignal } from "@preact/signals";

/** Asks one question at a time; of those that come up meanwhile, only the last is asked. */
export function oneAtATime<Q>(ask: (question: Q) => Promise<void>): (question: Q) => void {
  let next: { question: Q } | undefined;
  let busy = false;
  const run = async () => {
    busy = true;
    while (next) {
      const { question } = next;
      next = undefined;
      await ask(question);
    }
    busy = false;
  };
  return (question) => {
    next = { question };
    if (!busy) {
      void run();
    }
  };
}

/** The archive learns of an alert at about the time that the stream tells of it: asked soon, and once more when it must have. */
const SOON_MS = 1_200;
const LATER_MS = 5_000;
const WHATEVER_MS = 20_000;

/** Asks again whenever something was told, in a burst now and then, and every so often whatever was told. */
export function keepAsking(wanted: ReadonlySignal<boolean>, told: ReadonlySignal<unknown>, ask: () => void): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const askIfWanted = () => {
    if (wanted.peek()) {
      ask();
    }
  };
  effect(() => {
    void told.value;
    if (!wanted.value) {
      return;
    }
    soon ??= setTimeout(() => {
      soon = undefined;
      askIfWanted();
    }, SOON_MS);
    clearTimeout(later);
    later = setTimeout(askIfWanted, LATER_MS);
  });
  effect(() => {
    if (wanted.value) {
      const timer = setInterval(ask, WHATEVER_MS);
      return () => clearInterval(timer);
    }
    return undefined;
  });
}
