import { expect } from "@open-wc/testing";
import { keyboards } from "../support/keyboards.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { clear, comeBack, eventually, once, press, question, settled, show, typeInto } from "../support/widget.ts";

const levels = (labels: readonly string[]) => ({
  options: labels.map((label, at) => ({ code: `c${at}`, label })),
});
const survey = littleSurvey(
  [
    { type: "number", id: "days", label: "ប៉ុន្មានថ្ងៃ?" },
    { type: "date", id: "day", label: "ថ្ងៃណា?" },
    rating("care", { scale: "words" }),
    rating("zero", { scale: "khmer", display: "numbers" }),
    rating("slid", { scale: "latin", display: "slider" }),
  ],
  {
    scales: {
      words: levels(["ល្អ", "មធ្យម", "មិនល្អ"]),
      khmer: levels([..."០១២៣"]),
      latin: levels([..."01234"]),
    },
  },
);

type Element = Awaited<ReturnType<typeof show>>;

const fields = (element: Element, id: string) => [...question(element, id).querySelectorAll("input")];

/** As a keyboard hands it to the control that has the focus. */
const pressIn = (element: Element, id: string, key: string): void => {
  const [control] = fields(element, id);
  control!.focus();
  control!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
};

afterEach(clear);

for (const [name, [number, day, month, year, second]] of Object.entries(keyboards)) {
  it(`digits of a keyboard for ${name} are numbers: typed as a number and a date, and pressed to choose a level`, async () => {
    const element = await show(survey, { layout: "page" });
    await typeInto(fields(element, "days")[0]!, number);
    for (const [at, part] of [day, month, year].entries()) await typeInto(fields(element, "day")[at]!, part);
    expect(fields(element, "day").map(({ value }) => value)).to.deep.equal([day, month, year]);
    // What chooses levels by keys comes after the first questions.
    await eventually(() => {
      pressIn(element, "care", second);
      expect(fields(element, "care").map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    });
    pressIn(element, "zero", second);
    pressIn(element, "slid", second);
    await settled(element);
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({
      days: 12,
      day: "2026-05-01",
      care: "c1",
      zero: "c2",
      slid: "c2",
    });
  });
}

it("a digit as a Latin keyboard has it chooses the level that shows one of another script", async () => {
  const element = await show(survey, { layout: "page" });
  await eventually(() => {
    pressIn(element, "zero", "3");
    expect(fields(element, "zero").findIndex(({ checked }) => checked)).to.equal(3);
  });
});

it("a date in digits of another script is there again after the page was left", async () => {
  const [, day, month, year] = keyboards.Khmer;
  const element = await show(survey, { layout: "page" });
  for (const [at, part] of [day, month, year].entries()) await typeInto(fields(element, "day")[at]!, part);
  const back = await comeBack(element);
  expect(fields(back, "day").map(({ value }) => value)).to.deep.equal(["01", "05", "2026"]);
});
