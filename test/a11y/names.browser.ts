import { expect } from "@open-wc/testing";
import { clear, show, shown } from "../support/widget.ts";
import { surveys } from "./surveys.ts";

describe("a screen reader", () => {
  afterEach(clear);

  for (const survey of surveys) {
    it(`is handed every element that names a question of ${survey.id}, so that the stem is said once`, async () => {
      const element = await show(survey, { lang: "vi", layout: "page" });
      const named = [...shown(element).querySelectorAll("[part=item][aria-labelledby]")];
      expect(named.length).to.be.at.least(1);
      for (const group of named) {
        const parts = group.getAttribute("aria-labelledby")!.split(" ");
        const elements = parts.map((id) => element.shadowRoot!.getElementById(id));
        // Of a `span`, Chromium hands on the words alone. The question is then labelled by its stem only, which Orca says before the whole name.
        expect(elements.map((each) => each?.localName)).to.not.include("span");
        expect(elements.every((each) => each?.textContent!.trim())).to.equal(true);
      }
    });
  }
});
