import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announce, spoken } from "../src/alerts/announcing";
import { sound } from "../src/shell/settings";
import { alert } from "./cast";

const flash = () => alert({ incidentId: "i-flash", tier: "FLASH", title: "Belize: martial law declared", sentAt: new Date().toISOString() });
const curfew = () => alert({ incidentId: "i-curfew", tier: "BULLETIN" });

beforeEach(() => {
  vi.useFakeTimers();
  sound.value = false;
  vi.stubGlobal("document", { hidden: false, hasFocus: () => true });
});
afterEach(() => vi.useRealTimers());

test("a flash is said at once, and what came with it is counted afterwards", () => {
  announce([curfew(), flash()]);
  expect(spoken.value).toContain("Belize: martial law declared");

  vi.advanceTimersByTime(20_000);
  expect(spoken.value).toBe("1 new alert");
});

test("what is no flash is said as a number, once for all that came", () => {
  announce([curfew()]);
  announce([curfew(), curfew()]);

  vi.advanceTimersByTime(20_000);
  expect(spoken.value).toBe("3 new alerts");
});
