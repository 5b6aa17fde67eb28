import { expect, test } from "vitest";
import { pieces } from "../src/text/highlight";

const TEXT = "Shelling near Шуша 🚀 went on. A curfew starts.";

test("the marked words are those that the offsets count, whatever the script", () => {
  const start = TEXT.indexOf("A curfew");
  const marked = pieces(TEXT, [{ start, end: start + 8, mark: "evidence" }]).filter((piece) => piece.marks.includes("evidence"));
  expect(marked.map((piece) => piece.text)).toEqual(["A curfew"]);
});

test("overlapping stretches cut the text, and nothing of it is lost", () => {
  const cut = pieces(TEXT, [
    { start: 0, end: 13, mark: "evidence" },
    { start: 9, end: 18, mark: "place", title: "Shusha" },
  ]);
  expect(cut.map((piece) => piece.text).join("")).toBe(TEXT);
  expect(cut.map((piece) => piece.marks)).toEqual([["evidence"], ["evidence", "place"], ["place"], []]);
});

test("offsets outside the text, turned around or no numbers mark nothing", () => {
  const cut = pieces("abc", [
    { start: 2, end: 99, mark: "evidence" },
    { start: 2, end: 1, mark: "place" },
    { start: Number.NaN, end: -4, mark: "actor" },
  ]);
  expect(cut).toEqual([
    { text: "ab", marks: [], title: undefined },
    { text: "c", marks: ["evidence"], title: undefined },
  ]);
});
