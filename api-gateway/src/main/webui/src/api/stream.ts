import { SseParser, type StreamEvent } from "./sse";

const SILENCE_MS = 45_000;
const MAX_WAIT_MS = 15_000;

export interface Listener {
  opened(): void;
  event(event: StreamEvent): void;
  lost(): void;
  refused(status: number): void;
}

/**
 * Follows a stream for good: it comes back after every loss, exactly where it was. Unlike the browser's own reader it hears
 * the heartbeats, so that a connection that died in silence is noticed.
 */
export class Following {
  #lastId: string | undefined;
  #stopped = false;
  #failures = 0;
  #abort = new AbortController();
  #wake: () => void = () => undefined;

  constructor(
    private readonly path: string,
    private readonly since: string,
    private readonly listener: Listener,
  ) {}

  async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#once();
      } catch {
        // Lost, or never reached: told below, and tried again.
      }
      if (!this.#stopped) {
        this.listener.lost();
        await this.#pause();
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#abort.abort();
    this.#wake();
  }

  /** The network went away or came back: what hangs is cut, what waits tries at once. */
  again(): void {
    this.#failures = 0;
    this.#abort.abort();
    this.#wake();
  }

  async #once(): Promise<void> {
    this.#abort = new AbortController();
    const from = this.#lastId ? `lastEventId=${encodeURIComponent(this.#lastId)}` : `since=${encodeURIComponent(this.since)}`;
    const response = await fetch(`${this.path}${this.path.includes("?") ? "&" : "?"}${from}`, {
      headers: { Accept: "text/event-stream" },
      signal: this.#abort.signal,
    });
    if (!response.ok || !response.body) {
      this.listener.refused(response.status);
      return;
    }
    this.#failures = 0;
    this.listener.opened();
    await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  async #read(reader: ReadableStreamDefaultReader<string>): Promise<void> {
    const parser = new SseParser();
    for (;;) {
      const silence = setTimeout(() => this.#abort.abort(), SILENCE_MS);
      const { value, done } = await reader.read().finally(() => clearTimeout(silence));
      if (done) {
        return;
      }
      for (const event of parser.push(value)) {
        this.#lastId = event.id || this.#lastId;
        this.listener.event(event);
      }
    }
  }

  #pause(): Promise<void> {
    const wait = Math.min(MAX_WAIT_MS, 500 * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
