import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import sipas from "../../../src/presets/sipas-2018.json" with { type: "json" };
import everyKind from "../../../demo/surveys/every-kind.json" with { type: "json" };
import { nameOf, targetsOf } from "../../a11y/targets.ts";
import { violations } from "../../a11y/violations.ts";
import { press } from "../../infra/keys.ts";
import { fieldOf, focused, keys, showEntry } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { type SatisfactionSurvey, clear, shown } from "../../support/widget.ts";

describe("typing in paper forms is accessible:", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(async () => {
    clear();
    log.restore();
    await setViewport({ width: 800, height: 600 });
  });

  const words = (element: SatisfactionSurvey, ids: string | null): string =>
    (ids ?? "")
      .split(" ")
      .map((id) => element.shadowRoot!.getElementById(id)!.textContent!.replaceAll(/\s+/g, " ").trim())
      .join(" ");

  it("a field is named after number and question, and described by what can be typed", async () => {
    const element = await showEntry(sipas);
    const field = fieldOf(element, "F4.1");
    expect(words(element, field.getAttribute("aria-labelledby"))).to.equal(
      "Ông/Bà hài lòng ở mức nào về nội dung sau? 16. Kết quả đúng quy định",
    );
    expect(words(element, field.getAttribute("aria-describedby"))).to.equal(
      "1 Rất hài lòng · 2 Hài lòng · 3 Bình thường · 4 Không hài lòng · 5 Rất không hài lòng",
    );
    expect(fieldOf(element, "has_feedback").labels![0]!.textContent).to.match(/19\.\s+Ông\/Bà đã từng góp ý/);
  });

  for (const width of [390, 320])
    it(`no line begins with the dot between what can be typed, ${width} pixels wide`, async () => {
      await setViewport({ width, height: 844 });
      const element = await showEntry(everyKind);
      const hints = [...shown(element).querySelectorAll(".hint")];
      expect(hints.filter((hint) => hint.textContent!.includes(" ·")).length).to.be.at.least(5);
      const alone = hints.filter((hint) =>
        dotsOf(hint).some(({ left }) => left < hint.getBoundingClientRect().left + 2),
      );
      expect(alone.map((hint) => hint.textContent)).to.deep.equal([]);
    });

  for (const lang of ["vi", "en"]) {
    it(`axe finds nothing in ${lang}: empty, with mistakes, with what is not asked, while comparing`, async () => {
      const element = await showEntry(everyKind, { lang, mode: "entry double" });
      expect(await violations(element)).to.deep.equal([]);
      fieldOf(element, "?number").focus();
      keys(element, "1", "Enter");
      fieldOf(element, "?consent").focus();
      keys(element, "3");
      await element.updateComplete;
      expect(shown(element).querySelectorAll(".wrong")).to.have.length(1);
      expect(await violations(element)).to.deep.equal([]);
      keys(element, "Escape", "2");
      await element.updateComplete;
      expect(shown(element).querySelectorAll(".off")).to.have.length(1);
      fieldOf(element, "came-by").focus();
      keys(element, "4", "Enter");
      expect(focused(element)).to.equal("came-by.other");
      expect(await violations(element)).to.deep.equal([]);
      for (let time = 0; time < 2; time++) shown(element).querySelector<HTMLElement>("#next")!.click();
      shown(element).querySelector<HTMLElement>("#next")!.click();
      await element.updateComplete;
      expect(shown(element).querySelectorAll("[id^='hint:']").length).to.be.at.least(1);
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  for (const width of [320, 800]) {
    it(`at ${width} pixels nothing needs scrolling sideways, and targets are 44 pixels`, async () => {
      await setViewport({ width, height: 256 });
      const element = await showEntry(everyKind, { lang: "vi" });
      fieldOf(element, "came-by").focus();
      keys(element, "4", "Enter");
      await element.updateComplete;
      const { scrollWidth, clientWidth } = document.scrollingElement!;
      expect(scrollWidth).to.be.at.most(clientWidth);
      for (const target of targetsOf(element)) {
        const { width: wide, height, right } = target.getBoundingClientRect();
        expect(Math.min(wide, height), nameOf(target)).to.be.at.least(43.9);
        expect(right, nameOf(target)).to.be.at.most(clientWidth + 0.5);
      }
    });
  }

  it("Tab goes through the fields, and past those that are not asked", async () => {
    const element = await showEntry(sipas, { unit: "x", procedure: "y" });
    fieldOf(element, "has_feedback").focus();
    await press("Tab");
    expect(focused(element)).to.equal("overall");
    await press("Tab");
    expect(element.shadowRoot!.activeElement!.id).to.equal("next");
  });
});

/** Where each dot in a text stands. */
function dotsOf(text: Element): DOMRect[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const dots: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index } of node.nodeValue!.matchAll(/·/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      dots.push(range.getBoundingClientRect());
    }
  return dots;
}
