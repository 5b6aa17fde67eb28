import { expect, test, vi } from "vitest";
import { bySide } from "../src/alerts/sums";
import { oneAtATime } from "../src/api/asking";
import type { PlaceFeature, Timeline } from "../src/api/types";
import { bins, tiersOf } from "../src/charts/bins";
import { merged, rowOf } from "../src/feed/row";
import { visible } from "../src/feed/window";
import { byPlace, bounds, markers } from "../src/map/geo";
import { standings } from "../src/sources/standing";
import { listed } from "../src/subscriptions/listed";
import { incident, update } from "./cast";

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

const baku: PlaceFeature = {
  type: "Feature", id: "1", geometry: { type: "Point", coordinates: [49.9, 40.4] }, properties: { place: "Baku", incidents: 70, loudest: "FLASH", latest: "2020-09-27T12:00:00Z" },
};

test("a place has as many incidents as the archive counts, however few of them were read", () => {
  const there = { id: "1", name: "Baku", country: "AZ" };
  const read = [incident({ id: "i-1", tier: "URGENT" }), incident({ id: "i-2", place: there, tier: "URGENT" })];
  const groups = byPlace([baku], read, 73);
  expect(groups.map(({ name, country, tier, count, incidents }) => [name, country, tier, count, incidents.length])).toEqual([
    ["Baku", "AZ", "FLASH", 70, 1],
    ["", undefined, "URGENT", 3, 1],
  ]);
  expect(markers([baku]).features.map(({ properties }) => properties)).toEqual([{ id: "1", incidents: 70, loudness: 0 }]);
  expect(bounds([])).toBeUndefined();
});

test("sums come in steps of time, the loudest tier first", () => {
  const timeline: Timeline = {
    since: "2020-09-27T12:00:00Z", until: "2020-09-27T13:30:00Z", stepSeconds: 5_400, series: [
      { of: "tier", value: "URGENT", points: [{ at: "2020-09-27T12:00:00Z", count: 2 }] },
      { of: "tier", value: "FLASH", points: [{ at: "2020-09-27T12:00:00Z", count: 1 }] },
    ],
  };
  const [bin] = bins(timeline);
  expect(bin && [bin.to - bin.from, bin.total, tiersOf(bin)]).toEqual([5_400_000, 3, [{ tier: "FLASH", count: 1 }, { tier: "URGENT", count: 2 }]]);
});

test("while one question is asked, only the last of the others waits", async () => {
  const asked: number[] = [];
  const want = oneAtATime(async (question: number) => {
    asked.push(question);
    await Promise.resolve();
  });
  [1, 2, 3, 4].forEach(want);
  await vi.waitFor(() => expect(asked).toEqual([1, 4]));
});

test("a government and an army count for their side", () => {
  const party = (id: string, name: string) => ({ id, name, affiliation: "ARM" });
  const read = [incident({ actor: party("ARM", "Armenia"), target: party("ARM-MIL", "Armenian army") }), incident({ id: "i-2", actor: party("ARM-GOV", "Armenia's government") })];
  const counts = bySide([{ id: "ARM-GOV", count: 2 }, { id: "ARM", count: 3 }, { id: "UNSEEN", count: 4 }], read);
  expect(counts).toEqual([
    { ids: ["ARM-GOV", "ARM"], name: "Armenia", count: 5 },
    { ids: ["UNSEEN"], name: "UNSEEN", count: 4 },
  ]);
});

test("who was first is what the archive says, and old news tells nothing of delays", () => {
  const told = [
    update({ source: { id: "quick", name: "Quick" }, publishedAt: "2020-09-27T12:00:00Z", firstSeenAt: "2020-09-27T12:00:04Z" }),
    update({ source: { id: "slow", name: "Slow" }, publishedAt: "2020-09-27T12:00:00Z", firstSeenAt: "2026-09-27T12:00:04Z" }),
  ];
  const races = [{ source: "quick", incidents: 9, first: 7, medianBehindSeconds: 60, p90BehindSeconds: 90 }];
  const all = standings([], { latest: told, entries: new Map([["quick", 1_200]]), races });
  expect(all.map(({ name, entries, behindMs, race }) => [name, entries, behindMs, race?.first, race?.behindMs])).toEqual([
    ["Quick", 1_200, 4_000, 7, 60_000],
    ["Slow", 0, undefined, undefined, undefined],
  ]);
});

test("a list is read as people write it", () => {
  expect(listed(" AM, AZ;GE  TR,")).toEqual(["AM", "AZ", "GE", "TR"]);
});
