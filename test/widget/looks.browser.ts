import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { rating, surveyOf, text } from "../support/little-survey.ts";
import { clear, eventually, settled, show, shown } from "../support/widget.ts";

const rows = (prefix: string) => ["a", "b", "c"].map((each) => rating(`${prefix}${each}`));
const survey = surveyOf([
  { id: "one", title: "One", items: [...rows("one"), { type: "choice", id: "way", label: "Way", scale: "quality" }] },
  { id: "two", title: "Two", items: [...rows("two")] },
  { id: "three", title: "Three", items: [text("said", { display: "long" })] },
]);

describe("on a wide page", () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    clear();
    document.body.removeAttribute("style");
    await setViewport({ width: 800, height: 600 });
  });

  it("everything ends at one right edge: progress, tables, options and fields", async () => {
    const element = await show(survey, { layout: "page", draft: "off" });
    const ends = [
      ...shown(element).querySelectorAll("progress, .table, .single .row, .single .options > .option, textarea"),
    ]
      .map((each) => each.getBoundingClientRect())
      // A row that is none has no box.
      .flatMap(({ right, width }) => (width ? [Math.round(right)] : []));
    expect(ends.length).to.be.above(4);
    expect(new Set(ends).size).to.equal(1);
  });

  it("one rule stands between two sections, not one below the table and one above the heading", async () => {
    const element = await show(survey, { layout: "page", draft: "off" });
    const [last] = [...shown(element).querySelectorAll(".table")].map((table) => table.lastElementChild!);
    expect(
      getComputedStyle(last!).borderBottomStyle === "none" || getComputedStyle(last!).borderBottomWidth === "0px",
    ).to.equal(true);
    const [, second] = shown(element).querySelectorAll("section");
    expect(getComputedStyle(second!).borderTopWidth).to.equal("1px");
  });

  it("leaves room below itself, unless the page says how much", async () => {
    const element = await show(survey, { draft: "off" });
    expect(parseFloat(getComputedStyle(element).marginBottom)).to.equal(24);
    element.style.margin = "0";
    expect(getComputedStyle(element).marginBottom).to.equal("0px");
  });

  const heads = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll(".head")].map((head) => getComputedStyle(head));

  it("the heading of a table has the page's own colour, and stays in view", async () => {
    document.body.style.background = "rgb(230, 230, 235)";
    const element = await show(survey, { layout: "page", draft: "off" });
    await eventually(() => {
      for (const { backgroundColor, position } of heads(element)) {
        expect(backgroundColor).to.equal("rgb(230, 230, 235)");
        expect(position).to.equal("sticky");
      }
    });
    document.body.style.background = "rgb(20, 20, 25)";
    shown(element).querySelector<HTMLElement>("input")!.focus();
    await settled(element);
    expect(heads(element)[0]!.backgroundColor).to.equal("rgb(20, 20, 25)");
  });

  it("over a picture the heading has no colour, and goes along with its table", async () => {
    document.body.style.background = "linear-gradient(red, blue)";
    const element = await show(survey, { layout: "page", draft: "off" });
    await settled(element);
    for (const { backgroundColor, position } of heads(element)) {
      expect(backgroundColor).to.equal("rgba(0, 0, 0, 0)");
      expect(position).to.equal("static");
    }
  });
});
