import { expect } from "@open-wc/testing";
import type { Submission } from "../../src/schema/index.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { choose, clear, once, press, show } from "../support/widget.ts";

const survey = littleSurvey([rating("care")], {
  context: { unit: { param: "u" }, procedure: {}, desk: { values: ["A1", "B2"], param: "desk" } },
});

/** What is submitted, with these attributes at this address. */
async function sent(attributes: Record<string, string>, query = ""): Promise<Submission> {
  const address = location.href;
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(query)) parameters.set(name, value);
  history.replaceState(null, "", `?${parameters}`);
  // A draft of the form before would come while this one is sent.
  const element = await show(survey, { draft: "off", ...attributes });
  await choose(element, "care", "Good");
  const submit = once(element, "survey-submit");
  await press(element, "Send answers");
  history.replaceState(null, "", address);
  return (await submit).submission;
}

/** The context of it. */
const submitted = async (attributes: Record<string, string>, query = ""): Promise<Record<string, string>> =>
  (await sent(attributes, query)).context;

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
    const { channel, placement, language } = await sent({ channel: "kiosk", placement: "hall-2" });
    expect({ channel, placement, language }).to.deep.equal({ channel: "kiosk", placement: "hall-2", language: "en" });
  });
});

describe("the channel of a submission", () => {
  afterEach(clear);

  it("is that of the link which brought the person", async () => {
    expect((await sent({}, "channel=qr")).channel).to.equal("qr");
    expect((await sent({}, "channel=zalo&u=a")).channel).to.equal("zalo");
    expect((await sent({})).channel).to.equal("web");
  });

  it("is no channel that a link invents, and none but the tag's own where that names one", async () => {
    expect((await sent({}, "channel=facebook")).channel).to.equal("web");
    expect((await sent({}, "channel=kiosk")).channel).to.equal("web");
    expect((await sent({ channel: "letter" }, "channel=qr")).channel).to.equal("letter");
  });

  it("of a shared device is no link's to say", async () => {
    expect((await sent({ kiosk: "" }, "channel=qr")).channel).to.equal("kiosk");
  });

  it("has a place beside it that the tag names: its first, or the one that the link chooses", async () => {
    const { channel, placement } = await sent({ placement: "page hall" }, "channel=qr&placement=hall");
    expect({ channel, placement }).to.deep.equal({ channel: "qr", placement: "hall" });
    expect((await sent({ placement: "page hall" }, "placement=elsewhere")).placement).to.equal("page");
  });
});
