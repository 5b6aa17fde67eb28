import { expect, test } from "vitest";
import { read, write } from "../src/shell/address";
import { buckets } from "../src/charts/buckets";
import { project } from "../src/map/projection";

test.each(["/", "/?tier=FLASH&kind=COUP", "/incidents/i-1?q=x", "/feed/u-1?language=vi", "/map", "/sources"])(
  "%s is the same when it is read and written",
  (path) => {
    const [pathname = "", search = ""] = path.split(/(?=\?)/);
    expect(write(read(pathname, search))).toBe(path);
  },
);

test("an address that is none is the list of alerts", () => {
  expect(read("/no/such%", "").view).toBe("alerts");
});

test("every point falls into one stretch of time", () => {
  const points = [0, 1, 59, 60, 3_599, 7_200].map((second) => ({ at: second * 1000, tier: "FLASH" as const }));
  const made = buckets(points, 0, 7_200_000, 24);
  expect(made.reduce((sum, bucket) => sum + bucket.total, 0)).toBe(points.length);
  expect(made.length).toBeLessThanOrEqual(25);
});

test("the middle of the window is its place, also across the date line", () => {
  const window = { latitude: -17, longitude: 179, height: 10, ratio: 1 };
  expect(project(window, 179, -17)).toEqual([0.5, 0.5]);
  expect(project(window, -179, -17)[0]).toBeCloseTo(0.5 + (2 * Math.cos((17 * Math.PI) / 180)) / 10);
});
