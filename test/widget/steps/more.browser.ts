import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { rating, surveyOf } from "../../support/little-survey.ts";
import { button, clear, eventually, press, settled, show, shown } from "../../support/widget.ts";

const long = (words: string): string => `${words} `.repeat(30).trim();
const both = (en: string, vi: string) => ({ en, vi });
const items = ["one", "two", "three"].map((id) => rating(id));
const surveyWith = (title: string, intro: string): unknown =>
  surveyOf([{ id: "a", items }], {
    languages: ["en", "vi"],
    title: both(title, `${title} (vi)`),
    intro: both(intro, `${intro} (vi)`),
  });
const survey = surveyWith(long("About our service"), long("We ask no names."));

type Element = Awaited<ReturnType<typeof show>>;

const texts = (element: Element) => [...shown(element).querySelectorAll<HTMLElement>("header > h2, header > .intro")];
const isCut = (each: HTMLElement): boolean => each.scrollHeight > each.clientHeight + 6;
const more = (element: Element) => button(element, "Show more");
const top = (element: Element): number => shown(element).querySelector("[part=item]")!.getBoundingClientRect().top;

afterEach(async () => {
  clear();
  await setViewport({ width: 800, height: 600 });
});

for (const [width, height] of [
  [320, 568],
  [844, 390],
] as const)
  describe(`on a screen of ${width} × ${height}`, () => {
    beforeEach(() => setViewport({ width, height }));

    it("title and introduction leave room for the first question, and a button shows the rest", async () => {
      const element = await show(survey, { lang: "en", layout: "card" });
      await eventually(() => expect(more(element)).to.not.equal(undefined));
      expect(texts(element).map(isCut)).to.deep.equal([true, true]);
      expect(top(element)).to.be.lessThan(height / 2);
      await press(element, "Show more");
      await eventually(() => expect(more(element)).to.equal(undefined));
      expect(texts(element).map(isCut)).to.deep.equal([false, false]);
    });

    it("nothing moves when the button comes", async () => {
      const element = await show(survey, { lang: "en", layout: "card" });
      await eventually(() => expect(more(element)).to.not.equal(undefined));
      const before = top(element);
      more(element)!.style.display = "none";
      expect(top(element)).to.equal(before);
    });

    it("screen readers are given all of it, cut or not", async () => {
      const element = await show(survey, { lang: "en", layout: "card" });
      expect(texts(element).map((each) => each.innerText.length)).to.deep.equal(
        [long("About our service"), long("We ask no names.")].map(({ length }) => length),
      );
    });

    it("there is no button where nothing is cut", async () => {
      const element = await show(surveyWith("Short", "We ask no names."), { lang: "en", layout: "card" });
      await settled(element);
      expect(texts(element).map(isCut)).to.deep.equal([false, false]);
      expect(more(element)).to.equal(undefined);
    });

    it("it is there again for whoever comes back to the first step, in the language shown", async () => {
      const element = await show(survey, { lang: "en", layout: "card" });
      await press(element, "Continue");
      expect(more(element)).to.equal(undefined);
      await press(element, "Back");
      await eventually(() => expect(more(element)).to.not.equal(undefined));
      await press(element, "Tiếng Việt");
      await eventually(() => expect(button(element, "Xem thêm")).to.not.equal(undefined));
    });

    it("what changes the language can be pressed beside the title", async () => {
      const element = await show(survey, { lang: "en", layout: "card" });
      for (const step of [1, 2]) {
        const { left, top: above, width: wide, height: high } = button(element, "Tiếng Việt")!.getBoundingClientRect();
        const pressed = element.shadowRoot!.elementFromPoint(left + wide / 2, above + high / 2);
        expect(pressed?.textContent?.trim(), `in step ${step}`).to.equal("Tiếng Việt");
        if (step === 1) await press(element, "Continue");
      }
    });
  });

it("a large screen shows all of it", async () => {
  await setViewport({ width: 390, height: 844 });
  const element = await show(survey, { lang: "en", layout: "card" });
  await settled(element);
  expect(texts(element).map(isCut)).to.deep.equal([false, false]);
  expect(more(element)).to.equal(undefined);
});
