import { expect } from "@open-wc/testing";
import fc from "fast-check";
import "../../src/widget/define.ts";
import survey from "../../src/presets/one-stop-short.json" with { type: "json" };

describe("probe", () => {
  it("loads", async () => {
    const el = document.createElement("satisfaction-survey");
    el.survey = survey;
    document.body.append(el);
    await new Promise((r) => el.addEventListener("survey-load", r, { once: true }));
    await new Promise((r) => setTimeout(r, 500));
    console.log(`${performance.now()} ms ${performance.getEntriesByType("resource").length} files`);
    expect(1).to.equal(1);
  });
});
