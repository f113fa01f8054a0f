import { expect } from "@open-wc/testing";
import { rating, surveyOf } from "../support/little-survey.ts";
import { clear, show, shown } from "../support/widget.ts";
import { violations } from "./violations.ts";

describe("500 criteria on one page", function () {
  this.timeout(300_000);
  afterEach(clear);

  it("are all laid out: axe finds no text over another, nor over the button that sends", async () => {
    const sections = Array.from({ length: 20 }, (_, s) => ({
      id: `s${s}`,
      title: `Section ${s}`,
      items: Array.from({ length: 25 }, (_, i) => rating(`s${s}i${i}`)),
    }));
    const element = await show(surveyOf(sections), { layout: "page", draft: "off" });
    expect(shown(element).querySelectorAll("[part=item]")).to.have.lengthOf(500);
    const bottom = Math.max(
      ...[...shown(element).querySelectorAll("section *")].map((each) => each.getBoundingClientRect().bottom),
    );
    expect(shown(element).querySelector("#next")!.getBoundingClientRect().top).to.be.at.least(bottom);
    expect(await violations(element)).to.deep.equal([]);
  });
});
