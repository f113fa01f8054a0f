import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isByHand } from "../../src/widget/advance/is-by-hand.ts";
import { isStray } from "../../src/widget/advance/timing.ts";
import { createWait } from "../../src/widget/advance/wait.ts";

const dot = { isTrusted: true, width: 1, height: 1, detail: 0 };

test.each([
  ["a mouse", { ...dot, pointerType: "mouse" }],
  ["a button of it, once and twice", { isTrusted: true, detail: 2 }],
  ["a finger", { ...dot, pointerType: "touch", width: 23, height: 23 }],
  ["a pen", { ...dot, pointerType: "pen" }],
])("%s presses by hand", (_, press) => expect(isByHand(press)).toBe(true));

test.each([
  ["the `mousedown` of TalkBack, NVDA or JAWS in Chromium", { isTrusted: true, detail: 0 }],
  ["VoiceOver on an iPhone", { ...dot, pointerType: "touch", width: 1 / 3, height: 1 / 3 }],
  ["VoiceOver on an older iPhone", { ...dot, pointerType: "touch", width: 0, height: 0 }],
  ["a screen reader in Firefox", { ...dot, pointerType: "" }],
  ["a script of the page", { ...dot, pointerType: "mouse", isTrusted: false }],
])("%s does not", (_, press) => expect(isByHand(press)).toBe(false));

test("a second tap of the same finger is not meant for what has come, a little longer so on the button", () => {
  expect(isStray("option", 1399, 1000)).toBe(true);
  expect(isStray("option", 1400, 1000)).toBe(false);
  expect(isStray("button", 1999, 1000)).toBe(true);
  expect(isStray("button", 2000, 1000)).toBe(false);
  // A press that was made before, and handed out late.
  expect(isStray("option", 999, 1000)).toBe(true);
  expect(isStray("option", 0, -Infinity)).toBe(false);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a choice can be seen for 700 ms, and another one as long", () => {
  const wait = createWait();
  const ended: string[] = [];
  wait.begin(() => ended.push("one"));
  vi.advanceTimersByTime(699);
  wait.begin(() => ended.push("other"));
  vi.advanceTimersByTime(699);
  expect(ended).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ended).toEqual(["other"]);
  vi.advanceTimersByTime(5000);
  expect(ended).toEqual(["other"]);
});

test("a finger that is down holds the moment, which begins anew when it is up", () => {
  const wait = createWait();
  let ended = 0;
  wait.begin(() => ended++);
  vi.advanceTimersByTime(600);
  wait.hold();
  vi.advanceTimersByTime(5000);
  wait.release();
  vi.advanceTimersByTime(699);
  expect(ended).toBe(0);
  vi.advanceTimersByTime(1);
  expect(ended).toBe(1);
});

test("a moment that was ended does not begin anew by a finger that is let go", () => {
  const wait = createWait();
  let ended = 0;
  wait.begin(() => ended++);
  wait.end();
  wait.hold();
  wait.release();
  vi.advanceTimersByTime(5000);
  expect(ended).toBe(0);
});
