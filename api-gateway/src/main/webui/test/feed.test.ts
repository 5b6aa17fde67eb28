import { expect, test } from "vitest";
import { merged, rowOf } from "../src/feed/row";
import { visible } from "../src/feed/window";
import { byPlace, bounds, markers } from "../src/map/geo";
import { standings } from "../src/sources/standing";
import { listed } from "../src/subscriptions/listed";
import { alert, incident, update } from "./cast";

test("of a list of a hundred thousand only what is near the eye is drawn", () => {
  expect(visible(0, 800, 80, 100_000)).toEqual({ first: 0, end: 18 });
  expect(visible(4_000_000, 800, 80, 100_000)).toEqual({ first: 49_992, end: 50_018 });
  expect(visible(9e9, 800, 80, 10)).toEqual({ first: 9, end: 10 });
  expect(visible(0, 800, 80, 0)).toEqual({ first: 0, end: 0 });
});

test("a changed update stays one row, and a late one goes to its time", () => {
  const row = (id: string, at: string, headline = id) => rowOf(update({ id, publishedAt: at, headline }));
  const rows = [row("c", "2020-09-27T12:02:00Z"), row("a", "2020-09-27T12:00:00Z")];
  const next = merged(rows, [row("a", "2020-09-27T12:00:00Z", "corrected"), row("b", "2020-09-27T12:01:00Z")]);
  expect(next.map(({ id, words }) => [id, words])).toEqual([["c", "c"], ["b", "b"], ["a", "corrected"]]);
});

test("a row is one line, however long and wild the text is", () => {
  const { words } = rowOf(update({ body: `one\n\ntwo\u202E ${"w".repeat(100_000)}` }));
  expect(words).toMatch(/^one two\uFFFD w+$/);
  expect(words.length).toBeLessThan(300);
});

const baku = { id: "1", name: "Baku", country: "AZ", latitude: 40.4, longitude: 49.9 };

test("incidents without coordinates are no markers, and stand behind the places", () => {
  const incidents = [incident({ id: "i-1" }), incident({ id: "i-2", place: baku, tier: "URGENT" }), incident({ id: "i-3", place: baku, tier: "FLASH" })];
  expect(markers(incidents).features.map(({ properties }) => properties.id)).toEqual(["i-2", "i-3"]);
  expect(byPlace(incidents).map(({ name, tier }) => [name, tier])).toEqual([["Baku", "FLASH"], ["", "BULLETIN"]]);
  expect(bounds([incident()])).toBeUndefined();
});

test("who was first counts the earliest words of each incident, and old news tells nothing of delays", () => {
  const words = (source: string, publishedAt: string) => ({ updateId: "u", revision: 1, source, publishedAt, quote: { field: "body" as const, start: 0, end: 1, text: "x" } });
  const first = alert({ evidence: [words("slow", "2020-09-27T12:05:00Z"), words("quick", "2020-09-27T12:00:00Z")] });
  const told = [
    update({ source: { id: "quick", name: "Quick" }, publishedAt: "2020-09-27T12:00:00Z", firstSeenAt: "2020-09-27T12:00:04Z" }),
    update({ source: { id: "slow", name: "Slow" }, publishedAt: "2020-09-27T12:00:00Z", firstSeenAt: "2026-09-27T12:00:04Z" }),
  ];
  expect(standings([], told, [first]).map(({ id, first, behindMs }) => [id, first, behindMs])).toEqual([
    ["quick", 1, 4_000],
    ["slow", 0, undefined],
  ]);
});

test("a list is read as people write it", () => {
  expect(listed(" AM, AZ;GE  TR,")).toEqual(["AM", "AZ", "GE", "TR"]);
});
