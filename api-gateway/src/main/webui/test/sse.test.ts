import { expect, test } from "vitest";
import { SseParser } from "../src/api/sse";

const STREAM = 'id: [{"offset":1}]\nevent: alert\ndata: {"a":\ndata: 1}\n\n: heartbeat\nid: [{"offset":2}]\n\nevent: gap\r\ndata: x\r\n\r\n';

test("events are the same wherever the pieces of the stream end", () => {
  const whole = new SseParser().push(STREAM);
  for (let cut = 1; cut < STREAM.length; cut++) {
    const parser = new SseParser();
    expect([...parser.push(STREAM.slice(0, cut)), ...parser.push(STREAM.slice(cut))]).toEqual(whole);
  }
  expect(whole.map(({ name, data }) => [name, data])).toEqual([["alert", '{"a":\n1}'], ["", ""], ["", ""], ["gap", "x"]]);
});

test("a position that comes alone moves the id, so that a reader resumes behind it", () => {
  const events = new SseParser().push(STREAM);
  expect(events.at(-2)?.id).toBe('[{"offset":2}]');
});
