import { expect } from "@open-wc/testing";
import sipas from "../../src/presets/sipas-2018.json" with { type: "json" };
import { clear, show, shown } from "../support/widget.ts";

describe("a long survey on one page", () => {
  afterEach(clear);

  it("lays out what is out of view, too: nothing stands over the button that sends, and nothing jumps", async () => {
    const element = await show(sipas, { layout: "page", draft: "off" });
    const height = document.documentElement.scrollHeight;
    const bottom = Math.max(
      ...[...shown(element).querySelectorAll("section *")].map((each) => each.getBoundingClientRect().bottom),
    );
    expect(shown(element).querySelector("#next")!.getBoundingClientRect().top).to.be.at.least(bottom);
    shown(element).querySelector("#next")!.scrollIntoView();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    expect(document.documentElement.scrollHeight).to.equal(height);
  });
});
