import { expect, test } from "vitest";
import { latestNews } from "../src/sources/api";
import { update } from "./cast";

const NOW = Date.parse("2020-09-27T20:00:00Z");
const at = (publishedAt: string) => update({ publishedAt });

test("sources are looked at up to the latest news, in its own time", () => {
  expect(latestNews([at("2020-09-27T12:00:00Z"), at("2020-09-27T14:00:00Z")], NOW).toISOString()).toBe("2020-09-27T14:00:00.000Z");
});

test("one source with a wrong clock hides none of the others", () => {
  expect(latestNews([at("2120-01-01T00:00:00Z"), at("2020-09-27T14:00:00Z")], NOW).toISOString()).toBe("2020-09-27T14:00:00.000Z");
});

test("without news it is now", () => {
  expect(latestNews([], NOW).getTime()).toBe(NOW);
});
