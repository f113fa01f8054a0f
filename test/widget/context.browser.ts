import { expect } from "@open-wc/testing";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { clear, once, press, show } from "../support/widget.ts";

const survey = littleSurvey([rating("care")], {
  context: { unit: { param: "u" }, procedure: {}, desk: { values: ["A1", "B2"], param: "desk" } },
});

/** The context that is submitted, with these attributes at this address. */
async function submitted(attributes: Record<string, string>, query = ""): Promise<Record<string, string>> {
  const address = location.href;
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name, value);
  history.replaceState(null, "", `?${parameters}`);
  const element = await show(survey, attributes);
  const submit = once(element, "survey-submit");
  await press(element, "Send answers");
  history.replaceState(null, "", address);
  return (await submit).submission.context;
}

describe("the context of a submission", () => {
  afterEach(clear);

  it("comes from the tag's attributes", async () => {
    expect(await submitted({ unit: "thuan-loc", procedure: "1.004203" })).to.deep.equal({
      unit: "thuan-loc",
      procedure: "1.004203",
    });
  });

  it("comes from the parameters that the survey allows", async () => {
    expect(await submitted({}, "u=thuan-loc&desk=B2")).to.deep.equal({ unit: "thuan-loc", desk: "B2" });
  });

  it("comes from the tag where both say something", async () => {
    expect(await submitted({ unit: "tag" }, "u=address")).to.deep.equal({ unit: "tag" });
  });

  it("has nothing that is not declared, and no parameter under another name", async () => {
    expect(await submitted({ officer: "Lan", "data-unit": "x" }, "unit=x&procedure=y&phone=0912345678")).to.deep.equal(
      {},
    );
  });

  it("has nothing that is not allowed, is empty, or is too long", async () => {
    expect(await submitted({ desk: "C3", unit: "", procedure: "x".repeat(201) })).to.deep.equal({});
  });

  it("names channel, placement and language beside it", async () => {
    const element = await show(survey, { channel: "kiosk", placement: "hall-2" });
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    const { channel, placement, language } = (await submit).submission;
    expect({ channel, placement, language }).to.deep.equal({ channel: "kiosk", placement: "hall-2", language: "en" });
  });
});
