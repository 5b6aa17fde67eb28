/** One event of a stream. A comment, which is how a quiet stream shows that it lives, has the name "". */
export interface StreamEvent {
  name: string;
  data: string;
  id: string | undefined;
}

/** Reads server-sent events from pieces of text that may end anywhere. */
export class SseParser {
  #rest = "";
  #name = "";
  #data: string[] = [];
  #id: string | undefined;

  /** @returns the events that are complete with this piece */
  push(piece: string): StreamEvent[] {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): StreamEvent[] {
    if (line === "") {
      return this.#dispatch();
    }
    if (line.startsWith(":")) {
      return [{ name: "", data: "", id: undefined }];
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") {
      this.#name = value;
    } else if (field === "data") {
      this.#data.push(value);
    } else if (field === "id") {
      this.#id = value;
    }
    return [];
  }

  #dispatch(): StreamEvent[] {
    const event = { name: this.#data.length === 0 ? "" : this.#name || "message", data: this.#data.join("\n"), id: this.#id };
    this.#name = "";
    this.#data = [];
    return [event];
  }
}
