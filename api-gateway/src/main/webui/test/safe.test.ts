import { expect, test } from "vitest";
import { safe, safeUrl } from "../src/text/safe";

test("controls and what turns text around show as a sign; words of every script stay", () => {
  expect(safe("a\u0000b\u202Ec\u2066d\ne\tf")).toBe("a\uFFFDb\uFFFDc\uFFFDd\ne\tf");
  expect(safe("مرحبا שלום Шуша")).toBe("مرحبا שלום Шуша");
});

test.each([
  ["https://herald.example/live#1", true],
  ["http://herald.example/", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//herald.example", false],
  [undefined, false],
])("%s may be a link: %s", (url, may) => {
  expect(safeUrl(url) !== undefined).toBe(may);
});
