import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import { type SatisfactionSurvey, button, choose, clear, question, press, show, shown } from "../support/widget.ts";

const survey = littleSurvey([
  rating("care"),
  rating("speed", { required: true }),
  { type: "choices", id: "why", label: "Why?", scale: "quality" },
  rating("faces", { display: "faces" }),
  { type: "number", id: "days", label: "Days" },
  { type: "date", id: "day", label: "Day" },
  text("remark", { display: "long", help: "A line of help" }),
]);

const reset = `html, body, div, span, h1, h2, h3, p, a, dl, dt, dd, ol, ul, li, fieldset, form, label, table, section, input, button, textarea, select, satisfaction-survey {
  margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline; box-sizing: content-box; appearance: none; line-height: 1; list-style: none; background: none }`;
const pages: Record<string, string> = {
  "with no styles at all": "",
  "with a reset": reset,
  "that unsets everything": "* { all: unset !important }",
  "that overrides everything":
    "* { font-size: 3px !important; text-transform: uppercase !important; display: inline !important; color: red !important; direction: rtl !important; letter-spacing: 1em !important; visibility: hidden !important; line-height: 0 !important; text-align: right !important; white-space: nowrap !important; cursor: none !important; word-spacing: 3em !important; font-family: monospace !important; text-indent: 9em !important; font-variant: small-caps !important; user-select: none !important; pointer-events: none !important }",
  "that aims at every tag inside":
    "satisfaction-survey *, input, label, button, h2, h3, p, textarea, .option, .root, .table, .primary, .item, #next { display: none !important; width: 1px !important; height: 1px !important; float: right !important; position: fixed !important }",
  "whose root font is 62.5%": "html { font-size: 62.5% }",
  "whose root font is 6 pixels": "html { font-size: 6px }",
  "whose root font is 40 pixels": "html { font-size: 40px }",
};

let styles: HTMLElement;
const link = async (href: string) => {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href });
  document.head.append(sheet);
  await new Promise((done, fail) => Object.assign(sheet, { onload: done, onerror: fail }));
  return sheet;
};
const style = (css: string) => {
  const sheet = document.head.appendChild(document.createElement("style"));
  sheet.textContent = css;
  return sheet;
};

const look = (element: Element) => getComputedStyle(element);
const pixels = (value: string) => Number.parseFloat(value);
const all = (element: SatisfactionSurvey, selector: string) => [
  ...shown(element).querySelectorAll<HTMLElement>(selector),
];

function looksRight(element: SatisfactionSurvey): void {
  expect(look(element).display, "the element is a block").to.equal("block");
  expect(element.getBoundingClientRect().width, "it fills its place").to.be.above(250);
  const body = all(element, ".label, .option span, .level span, .stem, .help, p, button, input.text, textarea").filter(
    (each) => each.getClientRects().length > 0,
  );
  expect(body.length).to.be.above(20);
  for (const each of body) {
    const {
      fontSize,
      textTransform,
      direction,
      letterSpacing,
      whiteSpace,
      visibility,
      color,
      wordSpacing,
      textIndent,
      writingMode,
      lineHeight,
    } = look(each);
    const what = `${each.localName}.${each.className} "${each.textContent!.trim()}"`;
    expect(pixels(fontSize), `size of ${what}`).to.be.within(13.5, 32);
    expect(textTransform, what).to.equal("none");
    expect(direction, what).to.equal("ltr");
    expect(letterSpacing, what).to.be.oneOf(["normal", "0px"]);
    expect(wordSpacing, what).to.be.oneOf(["normal", "0px"]);
    expect(textIndent, what).to.equal("0px");
    if (each.matches(".label, p, button")) expect(whiteSpace, what).to.equal("normal");
    expect(visibility, what).to.equal("visible");
    expect(writingMode, what).to.equal("horizontal-tb");
    expect(color, what).to.not.equal("rgb(255, 0, 0)");
    expect(pixels(lineHeight) / pixels(fontSize), `line height of ${what}`).to.be.within(1.15, 1.7);
  }
  // In a row, labels may be as small as any words here; what is chosen is said once more below it.
  for (const each of all(element, ".label, .options > .option span"))
    expect(pixels(look(each).fontSize), "a question's size").to.be.within(16, 32);
  for (const radio of all(element, ".option [type=radio], .option [type=checkbox]")) {
    const { width, height } = radio.getBoundingClientRect();
    expect(width, "a radio's width").to.be.at.least(20);
    expect(height, "a radio's height").to.be.at.least(20);
  }
  for (const target of all(element, ".option, .level, button, .text")) {
    expect(
      target.getBoundingClientRect().height,
      `height of ${target.className} ${target.textContent!.trim()}`,
    ).to.be.at.least(44);
  }
  const primary = look(button(element, "Send answers")!);
  expect(primary.color).to.equal("rgb(255, 255, 255)");
  expect(primary.backgroundColor).to.equal("rgb(11, 92, 173)");
}

describe("on a page", () => {
  beforeEach(() => setViewport({ width: 390, height: 700 }));
  afterEach(async () => {
    clear();
    styles.remove();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [what, css] of Object.entries(pages)) {
    it(`${what} the survey looks and works as it should`, async () => {
      styles = style(css);
      const element = await show(survey, { lang: "en" });
      looksRight(element);
      await choose(element, "care", "Good");
      await press(element, "Send answers");
      const summary = shown(element).querySelector<HTMLElement>("#summary")!;
      expect(summary.getBoundingClientRect().width).to.be.above(200);
      expect(pixels(look(summary.querySelector("h3")!).fontSize)).to.be.within(16, 40);
    });
  }

  it("made with Bootstrap 3 the survey looks and works as it should", async () => {
    styles = await link("/node_modules/bootstrap/dist/css/bootstrap.css");
    const element = await show(survey, { lang: "en", class: "container row form-control btn label hidden-print" });
    looksRight(element);
    await choose(element, "care", "Good");
    await press(element, "Send answers");
    expect(question(element, "speed").innerText).to.contain("no answer yet");
  });

  it("that hides elements marked hidden the survey hides too", async () => {
    styles = style("[hidden] { display: block !important }");
    const element = await show(survey, { lang: "en" });
    element.hidden = true;
    expect(look(element).display).to.equal("none");
  });

  for (const [what, width] of [
    ["a wide", 1000],
    ["a narrow", 320],
  ] as const) {
    it(`${what} one looks the same under every page's styles`, async () => {
      await setViewport({ width, height: 700 });
      const measure = async (css: string) => {
        styles?.remove();
        styles = style(`body { margin: 8px !important; display: block !important } ${css}`);
        const element = await show(survey, { lang: "en" });
        const boxes = all(element, "*").map((each) => {
          const { width, height } = each.getBoundingClientRect();
          return `${each.localName}.${each.className} ${Math.round(width)}×${Math.round(height)} ${look(each).color} ${look(each).fontSize} ${look(each).fontFamily}`;
        });
        element.remove();
        return boxes;
      };
      const plain = await measure("");
      for (const what of [
        "with a reset",
        "that unsets everything",
        "that overrides everything",
        "that aims at every tag inside",
        "whose root font is 62.5%",
      ]) {
        expect(await measure(pages[what]!), what).to.deep.equal(plain);
      }
    });
  }
});
