import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { violations } from "../a11y/violations.ts";
import { hear } from "../a11y/hear.ts";
import { littleSurvey, rating, yesNo } from "../support/little-survey.ts";
import { presets } from "../support/presets.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  comeBack,
  eventually,
  field,
  isAsked,
  press,
  question,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const binhThuan = presets.find(({ id }) => id === "binh-thuan-1063");
const again = "If that is not what you mean, change your answer.";
const once = "That is: after submitting, you had to come back one more time.";
const never = "That is: you submitted, and did not have to come back.";
const options = [
  { code: "once", label: "Once", means: once },
  { code: "never", label: "Never", means: never },
  { code: "other", label: "Hard to say" },
];
const back = yesNo("back", { options });
const number = { type: "number", id: "times", label: "How often?", max: 50, means: "That is: {value} more times." };
const date = { type: "date", id: "day", label: "When?", means: "That is: on {value}." };

async function showReady(survey: unknown, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = await show(survey, { lang: "en", ...attributes });
  await import("../../src/widget/means/index.ts");
  await settled(element);
  return element;
}

const region = (element: SatisfactionSurvey, id: string): HTMLElement =>
  question(element, id).querySelector<HTMLElement>("[part=means]")!;
/** What is said back below a question. */
const said = (element: SatisfactionSurvey, id: string): string[] =>
  [...region(element, id).children].map(({ textContent }) => textContent);

describe("what an answer means", () => {
  afterEach(clear);

  it("stands below the question as soon as an option is chosen, with how to change it, and goes with it", async () => {
    const element = await showReady(littleSurvey([back, rating("rest")]));
    expect(said(element, "back")).to.deep.equal([]);
    await choose(element, "back", "Once");
    expect(said(element, "back")).to.deep.equal([once, again]);
    await choose(element, "back", "Never");
    expect(said(element, "back")).to.deep.equal([never, again]);
    await choose(element, "back", "Hard to say");
    expect(said(element, "back")).to.deep.equal([]);
    expect(question(element, "rest").querySelector("[part=means]")).to.equal(null);
  });

  it("is read out once, from a region that was there before; what stays is not read out again", async () => {
    const element = await showReady(littleSurvey([back]));
    const place = region(element, "back");
    const added: string[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const { textContent } of addedNodes) added.push(textContent!);
    }).observe(place, { childList: true });
    const heard = hear(element);
    await choose(element, "back", "Once");
    await choose(element, "back", "Never");
    await settled(element);
    expect(heard.live).to.deep.equal([once + again, never + again]);
    expect(added).to.deep.equal([once, again, never]);
    expect(region(element, "back")).to.equal(place);
    expect(place.getAttribute("role")).to.equal("status");
  });

  it("is said of each option, where several are chosen", async () => {
    const several = yesNo("back", { type: "choices", options });
    const element = await showReady(littleSurvey([several]));
    await choose(element, "back", "Never");
    await choose(element, "back", "Once");
    expect(said(element, "back")).to.deep.equal([once, never, again]);
    await choose(element, "back", "Never");
    expect(said(element, "back")).to.deep.equal([once, again]);
  });

  for (const display of ["buttons", "faces", "stars", "dropdown", "slider"]) {
    it(`is said of a level that is shown as ${display}`, async () => {
      const scales = { quality: { options: options.map((option, i) => ({ ...option, value: i })) } };
      const element = await showReady(littleSurvey([rating("a", { display }), rating("b", { display })], { scales }));
      const control = field(element, "a");
      if (display === "dropdown" || display === "slider") {
        control.value = display === "dropdown" ? "once" : "0";
        for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
        await settled(element);
      } else await choose(element, "a", "Once");
      expect(said(element, "a")).to.deep.equal([once, again]);
      expect(said(element, "b")).to.deep.equal([]);
    });
  }

  it("stands below the levels of a wide table, and moves none of them", async () => {
    await setViewport({ width: 1100, height: 800 });
    const scales = { quality: { options } };
    const element = await showReady(littleSurvey([rating("a"), rating("b")], { scales }));
    const level = (): DOMRect => question(element, "a").querySelector(".option")!.getBoundingClientRect();
    await eventually(() => expect(level().top).to.be.closeTo(question(element, "a").getBoundingClientRect().top, 20));
    const { left, top } = level();
    await choose(element, "a", "Once");
    await settled(element);
    expect([level().left, level().top]).to.deep.equal([left, top]);
    expect(region(element, "a").getBoundingClientRect().top).to.be.at.least(level().bottom);
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, height] of [
    [1280, 800],
    [768, 1024],
  ] as const) {
    it(`fits on a kiosk of ${width} × ${height} with the button, in place of the chosen word below a row`, async () => {
      await setViewport({ width, height });
      const element = await show(binhThuan, { lang: "vi", kiosk: "", layout: "card" });
      await import("../../src/widget/means/index.ts");
      await settled(element);
      await choose(element, "Q3", "Có");
      await eventually(() => expect(said(element, "Q3")).to.have.lengthOf(2));
      expect(isAsked(element, "Q3")).to.equal(true);
      const next = shown(element).querySelector("#next")!.getBoundingClientRect();
      expect(next.top).to.be.at.least(region(element, "Q3").getBoundingClientRect().bottom);
      expect(next.bottom).to.be.at.most(height);
      const repeated = question(element, "Q3").querySelector(".said")!;
      await eventually(() => expect(repeated.getClientRects()).to.have.lengthOf(0));
      await setViewport({ width: 800, height: 600 });
    });
  }

  it("is text, whatever it says", async () => {
    const words = "<img src=x onerror=alert(1)> <b>&amp;";
    const options = [
      { code: "a", label: "A", means: words },
      { code: "b", label: "B" },
    ];
    const element = await showReady(littleSurvey([{ type: "choice", id: "x", label: "x", options }, rating("rest")]));
    await choose(element, "x", "A");
    await eventually(() => expect(said(element, "x")).to.deep.equal([words, again]));
    expect(question(element, "x").querySelector("[part=means] :is(img, b)")).to.equal(null);
  });

  it("has the number in it while it is typed, and is read out once it stands", async () => {
    const element = await showReady(littleSurvey([number, rating("rest")]));
    const heard = hear(element);
    field(element, "times").focus();
    await sendKeys({ type: "12" });
    await settled(element);
    expect(said(element, "times")).to.deep.equal(["That is: 12 more times.", again]);
    expect(heard.live).to.deep.equal([]);
    await sendKeys({ press: "Tab" });
    await eventually(() => expect(heard.live).to.deep.equal([`That is: 12 more times.${again}`]));
    await type(element, "times", "12a");
    expect(said(element, "times")).to.deep.equal([]);
  });

  it("has the date in it once there is one, as the language writes it", async () => {
    const element = await showReady(littleSurvey([date]));
    const [day, month, year] = question(element, "day").querySelectorAll("input");
    for (const [control, typed] of [
      [day, "3"],
      [month, "11"],
      [year, "2026"],
    ] as const) {
      expect(said(element, "day")).to.deep.equal([]);
      control!.value = typed;
      control!.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await settled(element);
    }
    expect(said(element, "day")).to.deep.equal(["That is: on November 03, 2026.", again]);
  });

  it("is no barrier: the way on is the same", async () => {
    const element = await showReady(littleSurvey([back, rating("rest")]), { layout: "card" });
    await choose(element, "back", "Once");
    await press(element, "Continue");
    expect(isAsked(element, "rest")).to.equal(true);
  });

  it("stands there for people who come back to what they chose", async () => {
    const element = await showReady(littleSurvey([back, rating("rest")]));
    await choose(element, "back", "Once");
    const later = await comeBack(element);
    await eventually(() => expect(said(later, "back")).to.deep.equal([once, again]));
  });

  it("is in the language shown, and marked where it is in another", async () => {
    const told = { en: once, vi: "Tức là: phải liên hệ thêm 1 lần." };
    const bilingual = yesNo("back", {
      label: { en: "Back?", vi: "Liên hệ lại?" },
      options: [
        { code: "once", label: "1", means: told },
        { code: "never", label: "0", means: { en: never } },
      ],
    });
    const element = await showReady(littleSurvey([bilingual], { languages: ["en", "vi"] }));
    await choose(element, "back", "1");
    element.lang = "vi";
    await settled(element);
    expect(said(element, "back")).to.deep.equal([told.vi, "Nếu không đúng ý, xin Ông/Bà trả lời lại."]);
    await choose(element, "back", "0");
    const [sentence] = region(element, "back").children;
    expect(sentence!.textContent).to.equal(never);
    expect(sentence!.getAttribute("lang")).to.equal("en");
  });

  it("is words, whatever stands in it", async () => {
    const means = "That is: <b>{value}</b> $& times";
    const element = await showReady(littleSurvey([{ ...number, means }]));
    await type(element, "times", "3");
    expect(said(element, "times")[0]).to.equal("That is: <b>3</b> $& times");
  });

  it("has no violation of accessibility, empty or not", async () => {
    const element = await showReady(littleSurvey([back, number, date]));
    expect(await violations(element)).to.deep.equal([]);
    await choose(element, "back", "Once");
    await type(element, "times", "3");
    expect(await violations(element)).to.deep.equal([]);
  });

  it("fits on the narrowest screen, from the side where reading begins", async () => {
    await setViewport({ width: 320, height: 568 });
    const words = { languages: ["ar"] };
    const long = [{ code: "once", label: "مرة", means: "يعني: " + "بعد التقديم كان عليك ".repeat(9) }, options[1]];
    const element = await showReady(littleSurvey([yesNo("back", { options: long })], words), { lang: "ar" });
    await choose(element, "back", "مرة");
    await settled(element);
    expect(region(element, "back").firstElementChild!.getAttribute("dir")).to.equal("rtl");
    await eventually(() => expect(getComputedStyle(region(element, "back")).borderRightWidth).to.not.equal("0px"));
    expect(shown(element).scrollWidth).to.be.at.most(shown(element).clientWidth);
    await setViewport({ width: 800, height: 600 });
  });
});
