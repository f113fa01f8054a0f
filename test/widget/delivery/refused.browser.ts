import { expect } from "@open-wc/testing";
import { checkSubmission, receiptOf } from "../../../src/schema/index.ts";
import { quietConsole } from "../../support/console.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { filesSaved, filledIn, hearDeliveries, leavingAsks, posted, survey } from "../../support/filled-in.ts";
import {
  type SatisfactionSurvey,
  button,
  chosen,
  clear,
  comeBack,
  eventually,
  field,
  once,
  press,
  screen,
  type,
} from "../../support/widget.ts";

const refusing = {
  status: 422,
  headers: { "Content-Type": "application/problem+json" },
  body: JSON.stringify({ title: "Not acceptable", detail: "The remark names a <b>person</b>." }),
};
const nothingLeft = { waiting: 0, refused: 0 };

async function refused(endpoint: Endpoint, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = await filledIn(endpoint, attributes);
  await press(element, "Send answers");
  await eventually(() => expect(screen(element)).to.contain("The receiving office did not accept this form"));
  return element;
}

describe("a submission that the endpoint refuses", () => {
  let log: ReturnType<typeof quietConsole>;
  let endpoint: Endpoint;
  beforeEach(async () => {
    log = quietConsole();
    endpoint = await openEndpoint(refusing);
  });
  afterEach(() => {
    clear();
    log.restore();
  });

  it("is told with the reason in the endpoint's words, and nobody is held on the page, because it is kept", async () => {
    const element = await filledIn(endpoint);
    const told = once(element, "survey-refused");
    await press(element, "Send answers");
    const { id, receipt, status, detail } = await told;
    expect([id, receipt]).to.deep.equal([(await posted(endpoint))[0]!.id, receiptOf(id)]);
    expect([status, detail]).to.deep.equal([422, "The remark names a <b>person</b>."]);
    await eventually(() => expect(screen(element)).to.contain("did not accept this form"));
    expect(screen(element)).to.contain("Reason: The remark names a <b>person</b>.");
    expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");
    expect(leavingAsks()).to.equal(false);
    expect(await element.outbox.count()).to.deep.equal({ waiting: 0, refused: 1 });
  });

  it("can be gone over: what is sent then is another submission, in its place", async () => {
    const element = await refused(endpoint);
    await press(element, "Go over the answers");
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);
    expect(field(element, "remark").value).to.equal("Chờ lâu, ghế cứng");

    await endpoint.answer({});
    await type(element, "remark", "Chờ lâu");
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const [first, second, ...more] = await posted(endpoint);
    expect(more).to.deep.equal([]);
    expect(second!.id).to.not.equal(first!.id);
    expect(second!.answers).to.deep.equal({ care: "fair", remark: "Chờ lâu" });
    expect(checkSubmission(survey, second).faults).to.deep.equal([]);
    expect(await element.outbox.count()).to.deep.equal(nothingLeft);
  });

  it("can be gone over on a later visit, if that was begun: it is replaced all the same", async () => {
    const first = await refused(endpoint);
    await press(first, "Go over the answers");
    const second = await comeBack(first);
    expect(field(second, "remark").value).to.equal("Chờ lâu, ghế cứng");
    await type(second, "remark", "Chờ lâu");
    const element = await comeBack(second);
    expect(field(element, "remark").value).to.equal("Chờ lâu");
    await endpoint.answer({});
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect(await element.outbox.count()).to.deep.equal(nothingLeft);
    expect(await posted(endpoint)).to.have.lengthOf(2);
  });

  it("is not sent beside what is to replace it, neither by a new version of the survey nor by a button", async () => {
    const first = await refused(endpoint);
    await press(first, "Go over the answers");
    await endpoint.answer({});
    const element = await comeBack(first, { survey: { ...survey, version: "2" } });
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);
    expect(button(element, "Send again")).to.equal(undefined);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const [, second, ...more] = await posted(endpoint);
    expect(second!.survey.version).to.equal("2");
    expect(more).to.deep.equal([]);
    expect(await element.outbox.count()).to.deep.equal(nothingLeft);
  });

  it("can be sent again as it is", async () => {
    const element = await refused(endpoint);
    await press(element, "Send again");
    await eventually(async () => expect(await posted(endpoint)).to.have.lengthOf(2));
    await eventually(() => expect(screen(element)).to.contain("did not accept this form"));
    await endpoint.answer({});
    await press(element, "Send again");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect(new Set((await endpoint.received()).map(({ body }) => body)).size).to.equal(1);
  });

  it("can be saved as a file, byte for byte", async () => {
    const element = await refused(endpoint);
    const files = await filesSaved(() => press(element, "Save as a file"));
    const body = (await endpoint.received())[0]!.body;
    expect(files).to.deep.equal({ [`little-${receiptOf(JSON.parse(body).id)}.json`]: body });
  });

  it("is there on a later visit, which says so, does not try by itself, and offers to send or save it", async () => {
    const first = await refused(endpoint);
    const heard = hearDeliveries();
    const element = await comeBack(first);
    await eventually(() =>
      expect(screen(element)).to.contain("The receiving office did not accept 1 form on this device."),
    );
    expect(chosen(element, "care")).to.deep.equal([]);
    const [request, ...more] = await endpoint.received();
    expect(more).to.deep.equal([]);
    const files = await filesSaved(() => press(element, "Save as a file"));
    expect(Object.values(files)).to.deep.equal([request!.body]);

    await endpoint.answer({});
    await press(element, "Send again");
    await eventually(() => expect(heard).to.have.lengthOf(1));
    await eventually(() => expect(button(element, "Send again")).to.equal(undefined));
    expect(heard).to.deep.equal([`survey-sent ${JSON.parse(request!.body).id}`]);
    const [, again] = await endpoint.received();
    expect(again!.body).to.equal(request!.body);
    expect(again!.headers["idempotency-key"]).to.equal(request!.headers["idempotency-key"]);
  });

  it("is tried again by itself, once, when the survey has another version", async () => {
    const first = await refused(endpoint);
    const newer = { ...survey, version: "2" };
    const heard = hearDeliveries();
    const second = await comeBack(first, { survey: newer });
    await eventually(async () => expect(await posted(endpoint)).to.have.lengthOf(2));
    await eventually(() => expect(heard).to.have.lengthOf(1));
    await comeBack(second);
    expect(await posted(endpoint), "refused for this version, too").to.have.lengthOf(2);

    await endpoint.answer({});
    const element = await comeBack(second, { survey: { ...survey, version: "3" } });
    await eventually(async () => expect(await posted(endpoint)).to.have.lengthOf(3));
    await eventually(async () => expect(await element.outbox.count()).to.deep.equal(nothingLeft));
    const { id } = (await posted(endpoint))[0]!;
    expect(heard).to.deep.equal([`survey-refused ${id}`, `survey-sent ${id}`]);
    expect(new Set((await endpoint.received()).map(({ body }) => body)).size).to.equal(1);
  });
});
