import { expect, test } from "vitest";
import { patienceOf } from "../../src/widget/kiosk/patience.ts";

test.each([
  { kiosk: "", whole: 60, warned: 20 },
  { kiosk: "120", whole: 120, warned: 20 },
  { kiosk: "40", whole: 40, warned: 20 },
  { kiosk: "10", whole: 10, warned: 5 },
  { kiosk: "0", whole: 60, warned: 20 },
  { kiosk: "-5", whole: 60, warned: 20 },
  { kiosk: "true", whole: 60, warned: 20 },
  { kiosk: "Infinity", whole: 86_400, warned: 20 },
])("kiosk=“$kiosk” waits $whole seconds for a person who answers, and counts the last $warned down", (given) => {
  const { kiosk, ...patience } = given;
  expect(patienceOf(kiosk, false)).toEqual(patience);
});

test.each([
  { kiosk: "", whole: 20 },
  { kiosk: "300", whole: 20 },
  { kiosk: "10", whole: 10 },
])("kiosk=“$kiosk” shows an outcome for $whole seconds, and counts them all down", ({ kiosk, whole }) => {
  expect(patienceOf(kiosk, true)).toEqual({ whole, warned: whole });
});
