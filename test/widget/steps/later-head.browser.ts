import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { rating, surveyOf } from "../../support/little-survey.ts";
import { clear, press, show, shown } from "../../support/widget.ts";

const title = "How satisfied are people with the service of the one-stop shop of this commune?";
const stem = "How satisfied are you with the following?";
const sections = [
  {
    id: "a",
    title: "Access to public administrative services of the commune",
    stem,
    items: [rating("one"), rating("two")],
  },
  { id: "b", title: "Procedures and how they are made public to everybody", stem, items: [rating("three")] },
  { id: "c", title: "Staff", stem: "How often did you see that", items: [rating("four"), rating("five")] },
];
const survey = surveyOf(sections, { title, intro: "It takes two minutes." });

type Element = Awaited<ReturnType<typeof show>>;

const head = (element: Element): HTMLElement => shown(element).querySelector<HTMLElement>("header")!;
const said = (each: HTMLElement): string => each.innerText.replaceAll(/\s+/g, " ").trim();

/** Whether all of it is on the screen: more than the pixel that is left to screen readers, and nothing cut off. */
const isWhole = (each: HTMLElement): boolean => {
  const { width } = each.getBoundingClientRect();
  return width > 1 && each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight + 4;
};
const isSeen = (each: HTMLElement): boolean =>
  each.getBoundingClientRect().width > 1 && getComputedStyle(each).clipPath === "none";
const lines = (each: HTMLElement): number =>
  Math.round(each.getBoundingClientRect().height / parseFloat(getComputedStyle(each).lineHeight));

/** What a question is called: the words of everything that names it. */
const nameOf = (element: Element): string => {
  const group = shown(element).querySelector("[part=item]")!;
  const ids = group.getAttribute("aria-labelledby")!.split(" ");
  return ids.map((id) => shown(element).querySelector(`[id="${id}"]`)!.textContent!.trim()).join(" ");
};
const stemOf = (element: Element): HTMLElement => shown(element).querySelector<HTMLElement>("[part=stem]")!;

afterEach(async () => {
  clear();
  await setViewport({ width: 800, height: 600 });
});

for (const width of [1000, 390, 320])
  describe(`${width} pixels wide, after the first step,`, () => {
    beforeEach(() => setViewport({ width, height: 844 }));

    it("a new section is named whole, beside the title where there is room for both", async () => {
      const element = await show(survey, { layout: "card" });
      const first = head(element);
      expect(said(first)).to.contain(title).and.contain("two minutes");
      await press(element, "Continue");
      await press(element, "Continue");
      const [h2, h3] = ["h2", "h3"].map((tag) => head(element).querySelector<HTMLElement>(tag)!);
      expect(said(head(element))).not.to.contain("two minutes");
      expect(h3!.textContent!.trim()).to.equal(sections[1]!.title);
      expect(isWhole(h3!)).to.equal(true);
      expect(h2!.textContent!.trim()).to.equal(title);
      // On a phone two names would be a few letters of each.
      expect(isSeen(h2!)).to.equal(width > 480);
      if (isSeen(h2!)) expect(h2!.getBoundingClientRect().width).to.be.greaterThan(60);
    });

    it("the section that goes on takes one line", async () => {
      const element = await show(survey, { layout: "card" });
      await press(element, "Continue");
      const h3 = head(element).querySelector<HTMLElement>("h3")!;
      expect(h3.textContent!.trim()).to.equal(sections[0]!.title);
      expect(lines(h3)).to.equal(1);
      expect(head(element).getBoundingClientRect().height).to.be.lessThan(60);
    });
  });

it("a stem that is a sentence is read once, and said before each question", async () => {
  const element = await show(survey, { layout: "card" });
  expect(isSeen(stemOf(element))).to.equal(true);
  for (const question of ["two", "three"]) {
    await press(element, "Continue");
    expect(isSeen(stemOf(element)), question).to.equal(false);
    expect(nameOf(element)).to.equal(`${stem} Rate ${question}`);
  }
});

it("a stem that goes on in each question stays in each", async () => {
  const element = await show(survey, { layout: "card" });
  for (let step = 0; step < 3; step++) await press(element, "Continue");
  for (const question of ["four", "five"]) {
    expect(isSeen(stemOf(element)), question).to.equal(true);
    expect(nameOf(element)).to.equal(`How often did you see that Rate ${question}`);
    if (question === "four") await press(element, "Continue");
  }
});

it("whoever goes back to the first step finds title and introduction as they were", async () => {
  const element = await show(survey, { layout: "card" });
  const before = said(head(element));
  await press(element, "Continue");
  await press(element, "Back");
  expect(said(head(element))).to.equal(before);
});
