import { expect, test } from "vitest";
import { fromAddress, isNarrowed, passes, toQuery } from "../src/alerts/filter";
import { incident } from "./cast";

const asked = (address: string) => fromAddress(new URLSearchParams(address));
const nobody = () => false;

test.each([
  ["tier=FLASH", false],
  ["tier=URGENT", true],
  ["kind=CURFEW&kind=COUP", true],
  ["kind=COUP", false],
  ["status=CONFIRMED", false],
  ["actor=AZE", true],
  ["actor=ARM", false],
  ["country=AZ", true],
  ["exercises=no", false],
  ["q=curfew+baku", true],
  ["q=curfew+yerevan", false],
  ["tier=LOUD&kind=NONE", true],
])("?%s shows a bulletin of a curfew in Baku: %s", (address, shown) => {
  const curfew = incident({
    actor: { id: "AZE", name: "Azerbaijan" },
    place: { id: "1", name: "Baku", country: "AZ" },
    exercise: true,
  });
  expect(passes(asked(address), curfew, nobody)).toBe(shown);
});

test("what was acknowledged is hidden where only the rest is wanted", () => {
  expect(passes(asked("open=yes"), incident(), () => true)).toBe(false);
  expect(passes(asked("open=yes"), incident(), nobody)).toBe(true);
});

test("the archive is asked for tiers from the least on, and for no more than it knows", () => {
  expect(toQuery(asked("tier=BULLETIN&q=x&exercises=no"))).toEqual({
    tier: ["FLASH", "BULLETIN"], kind: [], status: [], actor: [], country: [], exercise: false,
  });
});

test("an address of other parameters narrows nothing", () => {
  expect(isNarrowed(asked("link=used"))).toBe(false);
  expect(isNarrowed(asked("q=x"))).toBe(true);
});
