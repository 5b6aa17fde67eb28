import { expect, test } from "vitest";
import { withGap } from "../src/alerts/connection";
import { bounded, latestFirst, withAlerts, withSummaries } from "../src/alerts/incidents";
import { isFlash } from "../src/alerts/announcing";
import { alert, incident } from "./cast";

const none = new Map();

test("an incident is what its latest alert tells, whatever the order in which they arrive", () => {
  const alerts = [1, 2, 3].map((sequence) => alert({ sequence, title: `told ${sequence}` }));
  for (const order of [alerts, alerts.toReversed()]) {
    const { incidents } = withAlerts(none, order);
    expect(incidents.get("i-1")).toMatchObject({ title: "told 3", alerts: 3, latestAlertId: "i-1-3" });
  }
});

test("a repeat changes nothing, so that nothing is announced twice", () => {
  const once = withAlerts(none, [alert()]);
  expect(withAlerts(once.incidents, [alert()]).changed.size).toBe(0);
});

test("an older page does not hide what arrived live", () => {
  const live = withAlerts(none, [alert({ sequence: 2, title: "live" })]).incidents;
  expect(withSummaries(live, [incident({ title: "stored", alerts: 1 })]).get("i-1")?.title).toBe("live");
});

test("the latest stay when there are too many", () => {
  const many = new Map([1, 2, 3].map((n) => [`i-${n}`, incident({ id: `i-${n}`, lastAlertAt: `2020-09-27T14:0${n}:00Z` })]));
  expect(latestFirst(bounded(many, 2).values()).map((each) => each.id)).toEqual(["i-3", "i-2"]);
});

test("gaps of partitions add up, and one without a number makes the sum unknown", () => {
  const first = withGap(undefined, { cause: "RETENTION", first: 3, last: 7 }, "b");
  const second = withGap(first, { cause: "RETENTION", first: 1, last: 2 }, "a");
  expect(second).toEqual({ missed: 7, since: "a" });
  expect(withGap(second, { cause: "RESET", first: 0, last: 0 }, "c").missed).toBeUndefined();
});

test.each([
  ["a flash of now", {}, false, true],
  ["a bulletin", { tier: "BULLETIN" as const }, false, false],
  ["an exercise", { exercise: true }, false, false],
  ["an exercise, where those are wanted", { exercise: true }, true, true],
  ["a flash of an hour ago, caught up with", { sentAt: "2020-09-27T13:50:00Z" }, false, false],
])("%s sounds: %o", (_, changes, withExercises, sounds) => {
  const told = alert({ tier: "FLASH", sentAt: "2020-09-27T14:49:00Z", ...changes });
  expect(isFlash(told, withExercises, Date.parse("2020-09-27T14:50:00Z"))).toBe(sounds);
});
