import { expect, test } from "vitest";
import { en } from "../src/i18n/en";
import { vi } from "../src/i18n/vi";

/** Every text of the interface by its path; those that tell a number or a name, with both put in. */
function texts(messages: object, path = ""): Map<string, string> {
  return new Map(Object.entries(messages).flatMap(([name, value]: [string, unknown]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === "function") {
      return [[here, String((value as (...given: number[]) => string)(7, 9))] as const];
    }
    return typeof value === "object" && value !== null ? [...texts(value, here)] : [[here, String(value)] as const];
  }));
}

test("nothing of the interface is English in Vietnamese, but for what has no other word", () => {
  const english = texts(en);
  const same = [...texts(vi)].filter(([path, text]) => english.get(path) === text).map(([path]) => path);
  expect([...texts(vi).keys()]).toEqual([...english.keys()]);
  expect(same).toEqual(["alerts.announced"]);
});

test("the one command that the sign-in page names is in both languages", () => {
  expect(en.session.how).toContain("./flashwire up");
  expect(vi.session.how).toContain("./flashwire up");
});
