import { expect, test } from "vitest";
import { ledger } from "../src/incident/ledger";
import { denied } from "../src/incident/EntryCard";
import { notRaised } from "../src/incident/untold";
import type { CodedEvent, EventStatus, Figure } from "../src/api/types";
import { alert, update } from "./cast";

const span = { field: "body" as const, start: 0, end: 1, text: "x" };
const killed = (value: number, saidBy?: string): Figure =>
  ({ what: "KILLED", value, atLeast: false, whose: "AZE", ...(saidBy && { saidBy }), evidence: span });
const event = (status: EventStatus, optional = false): CodedEvent =>
  ({ kind: "CURFEW", status, claimed: false, evidence: span, confidence: 1, optional });

test("the ledger keeps the highest beside the latest, a line for each speaker", () => {
  const lines = ledger([], [
    update({ publishedAt: "2020-09-27T15:00:00Z", figures: [killed(12, "AZE-MOD")] }),
    update({ publishedAt: "2020-09-27T14:00:00Z", figures: [killed(16, "AZE-MOD"), killed(30)] }),
  ]);
  expect(lines.map(({ speaker, highest, latest }) => [speaker, highest, latest])).toEqual([
    ["Highland Herald", 30, 30],
    ["AZE-MOD", 16, 12],
  ]);
});

test("the ledger that the alerts carry goes before what the entries come to", () => {
  const toll = (latest: number) => ({ what: "KILLED", whose: "AZE", speaker: "Baku", highest: 16, latest, atLeast: false, at: "2020-09-27T15:00:00Z", updateId: "u-1" });
  const lines = ledger([alert({ tolls: [toll(16)] }), alert({ sequence: 2, tolls: [toll(12)] })], [update({ figures: [killed(99)] })]);
  expect(lines.map(({ speaker, highest, latest, points }) => [speaker, highest, latest, points.length])).toEqual([["Baku", 16, 12, 2]]);
});

test("the words of a denial are marked where they stand, whole or cut, and nothing else is", () => {
  const claim = (quote: string) => ({ stance: "DENIES" as const, updateId: "u-1", quote });
  const text = "It happened. Baku denied that any village had fallen.";
  const marked = denied(text, [claim("Baku denied that any village had fallen."), claim("Baku denied that…"), claim("Nobody said this.")]);
  expect(marked.map(({ start, end, mark }) => [text.slice(start, end), mark])).toEqual([
    ["Baku denied that any village had fallen.", "denial"],
    ["Baku denied that", "denial"],
  ]);
});

test("what was only called for, denied or recalled says why it raised nothing, the earliest first", () => {
  const told = notRaised([
    update({ publishedAt: "2020-09-27T12:00:00Z", events: [event("OCCURRED", true)] }),
    update({ publishedAt: "2020-09-27T11:00:00Z", events: [event("CALLED_FOR"), event("DENIED")] }),
  ], () => true);
  expect(told.map(({ because }) => because)).toEqual(["notYet", "denied", "past"]);
});
