import { expect, test } from "vitest";
import { diff } from "../src/text/diff";

const side = (changes: ReturnType<typeof diff>, without: string) =>
  changes.filter((change) => change.kind !== without).map((change) => change.text).join("");

test("tells which words went and which came", () => {
  expect(diff("At least 12 people were killed.", "At least 15 people were killed, officials say.")).toEqual([
    { kind: "same", text: "At least " },
    { kind: "removed", text: "12" },
    { kind: "added", text: "15" },
    { kind: "same", text: " people were killed" },
    { kind: "added", text: ", officials say" },
    { kind: "same", text: "." },
  ]);
});

test.each([
  ["", "new"],
  ["old", ""],
  ["a b c", "c b a"],
  ["same", "same"],
  ["x ".repeat(3_000), "y ".repeat(3_000)],
])("both texts can be read from the changes", (before, after) => {
  const changes = diff(before, after);
  expect(side(changes, "added")).toBe(before);
  expect(side(changes, "removed")).toBe(after);
});
