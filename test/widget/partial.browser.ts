import { expect } from "@open-wc/testing";
import { type Submission, type Survey, checkSubmission, idempotencyKeyOf } from "../../src/schema/index.ts";
import { quietConsole } from "../support/console.ts";
import { deviceRests, holdDevice, onDevice } from "../support/device.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { hearDeliveries, posted } from "../support/filled-in.ts";
import { rating, surveyOf, text } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  clear,
  comeBack,
  eventually,
  field,
  isAsked,
  press,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const consent = { text: "May we?", purpose: "Statistics", controller: "The agency", retention: "A year" };
const sections = [
  { id: "first", items: [rating("care"), rating("speed")] },
  { id: "second", items: [text("remark")] },
  { id: "third", items: [text("last")] },
];
const age = { type: "number", id: "age", label: "Write age" };
const survey = surveyOf(sections, { consent: { ...consent, partial: true } });

async function agree(element: SatisfactionSurvey, words = "I agree"): Promise<void> {
  [...shown(element).querySelectorAll<HTMLElement>(".consent label")]
    .find((label) => label.innerText.trim() === words)!
    .click();
  await settled(element);
}

/** What was posted, once there are so many, each of which the survey can lead to. */
async function arrived(endpoint: Endpoint, count: number, of: Survey = survey): Promise<Submission[]> {
  await eventually(async () => expect(await posted(endpoint)).to.have.lengthOf(count));
  const submissions = await posted(endpoint);
  for (const each of submissions) expect(checkSubmission(of, each).faults).to.deep.equal([]);
  expect((await endpoint.received()).map(({ headers }) => headers["idempotency-key"])).to.deep.equal(
    submissions.map((each) => idempotencyKeyOf(each)),
  );
  return submissions;
}

const gist = ({ revision = 1, partial, answers }: Submission) => [revision, partial ?? false, Object.keys(answers)];

describe("partial answers", () => {
  let log: ReturnType<typeof quietConsole>;
  let endpoint: Endpoint;
  beforeEach(async () => {
    log = quietConsole();
    endpoint = await openEndpoint();
  });
  afterEach(() => {
    clear();
    log.restore();
  });

  async function begun(of: Survey = survey, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
    const element = await show(of, { endpoint: endpoint.url, ...attributes });
    await choose(element, "care", "Good");
    return element;
  }

  for (const [what, of, words] of [
    ["the survey does not ask for them", surveyOf(sections, { consent }), "I agree"],
    ["the person does not agree", survey, "I do not agree"],
    ["the person says nothing", survey, undefined],
  ] as const) {
    it(`are not sent where ${what}: one submission, at the end`, async () => {
      const element = await begun(of);
      if (words) await agree(element, words);
      await press(element, "Continue");
      await press(element, "Continue");
      await deviceRests();
      expect(await posted(endpoint)).to.deep.equal([]);
      await press(element, "Send answers");
      const [submission] = await arrived(endpoint, 1, of);
      expect(gist(submission!)).to.deep.equal([1, false, ["care"]]);
    });
  }

  it("are sent at each section's end, under one id with rising revisions, and completed by the last", async () => {
    const heard = hearDeliveries();
    const element = await begun();
    await agree(element);
    await press(element, "Continue");
    const [first] = await arrived(endpoint, 1);
    expect(first!.asked).to.deep.equal(["care", "speed"]);
    expect(first!.missing).to.deep.equal({ speed: "blank", remark: "break_off", last: "break_off" });
    await type(element, "remark", "slow");
    await press(element, "Continue");
    await arrived(endpoint, 2);
    expect(heard, "nobody is told before the end").to.deep.equal([]);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const all = await arrived(endpoint, 3);
    expect(all.map(gist)).to.deep.equal([
      [1, true, ["care"]],
      [2, true, ["care", "remark"]],
      [3, false, ["care", "remark"]],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(1);
    expect(heard).to.deep.equal([`survey-queued ${first!.id}`, `survey-sent ${first!.id}`]);
  });

  it("are completed on a later visit, with a higher revision of the same id", async () => {
    const first = await begun();
    await agree(first);
    await press(first, "Continue");
    await arrived(endpoint, 1);
    const element = await comeBack(first);
    expect(isAsked(element, "remark"), "where one was").to.equal(true);
    await type(element, "remark", "slow");
    await press(element, "Continue");
    await arrived(endpoint, 2);
    const again = await comeBack(element);
    await press(again, "Send answers");
    const all = await arrived(endpoint, 3);
    expect(all.map(gist)).to.deep.equal([
      [1, true, ["care"]],
      [2, true, ["care", "remark"]],
      [3, false, ["care", "remark"]],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(1);
  });

  it("are completed without drafts, too, as long as the page is open", async () => {
    const element = await begun(survey, { draft: "off" });
    await agree(element);
    await press(element, "Continue");
    await arrived(endpoint, 1);
    await press(element, "Continue");
    await arrived(endpoint, 2);
    await press(element, "Send answers");
    const all = await arrived(endpoint, 3);
    expect(all.map(({ revision }) => revision)).to.deep.equal([undefined, 2, 3]);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(1);
  });

  it("are sent a question at a time only where a section ends", async () => {
    const element = await begun(survey, { layout: "card" });
    await agree(element);
    await press(element, "Continue");
    await deviceRests();
    expect(isAsked(element, "speed")).to.equal(true);
    expect(await posted(endpoint)).to.deep.equal([]);
    await press(element, "Continue");
    expect((await arrived(endpoint, 1)).map(gist)).to.deep.equal([[1, true, ["care"]]]);
  });

  it("do not exist where everything is on one page", async () => {
    const element = await begun(survey, { layout: "page" });
    await agree(element);
    await press(element, "Send answers");
    expect((await arrived(endpoint, 1)).map(gist)).to.deep.equal([[1, false, ["care"]]]);
  });

  it("are not sent when one goes back", async () => {
    const element = await begun();
    await agree(element);
    await press(element, "Continue");
    await arrived(endpoint, 1);
    await press(element, "Back");
    await deviceRests();
    await arrived(endpoint, 1);
    await choose(element, "care", "Poor");
    await press(element, "Continue");
    const [, second] = await arrived(endpoint, 2);
    expect([second!.revision, second!.answers["care"]]).to.deep.equal([2, "poor"]);
  });

  it("leave out what was left unmended further on", async () => {
    const of = surveyOf([...sections.slice(0, 1), { id: "second", items: [age, text("remark")] }], {
      consent: { ...consent, partial: true },
    });
    const element = await begun(of);
    await agree(element);
    await press(element, "Continue");
    await arrived(endpoint, 1, of);
    await type(element, "remark", "slow");
    await type(element, "age", "old");
    await press(element, "Back");
    await press(element, "Continue");
    const [, second] = await arrived(endpoint, 2, of);
    expect(gist(second!)).to.deep.equal([2, true, ["care", "remark"]]);
    expect(second!.missing).to.deep.equal({ speed: "blank", age: "break_off" });
    expect(field(element, "age").value, "on the screen").to.equal("old");
  });

  it("do not let a change slip into what is sent while the device is slow to say what another tab sent", async () => {
    const of = surveyOf([{ id: "only", items: [age] }], { consent: { ...consent, partial: true } });
    const element = await show(of, { endpoint: endpoint.url });
    await type(element, "age", "40");
    await agree(element);
    await deviceRests();
    const find = holdDevice();
    await press(element, "Send answers");
    await type(element, "age", "4o");
    find();
    await deviceRests();
    expect(await posted(endpoint)).to.deep.equal([]);
    await press(element, "Send answers");
    expect(isAsked(element, "age"), "it has to be mended").to.equal(true);
    await type(element, "age", "41");
    await press(element, "Send answers");
    expect((await arrived(endpoint, 1, of)).map(({ answers }) => answers)).to.deep.equal([{ age: 41 }]);
  });

  it("give way to what comes after them while the endpoint cannot be reached", async () => {
    await endpoint.answer({ status: 503, headers: { "Retry-After": "600" } });
    const element = await begun();
    await agree(element);
    await press(element, "Continue");
    await arrived(endpoint, 1);
    await press(element, "Continue");
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("not sent yet"));
    expect(await element.outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    await endpoint.answer({});
    await press(element, "Send now");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const revisions = (await posted(endpoint)).map(({ revision = 1 }) => revision);
    expect(revisions.at(-1)).to.equal(3);
    expect(revisions.filter((each) => each === 3).length, "not sent again by itself").to.equal(1);
  });

  it("stay with the endpoint when the person starts again; what comes then is another submission", async () => {
    const element = await begun();
    await agree(element);
    await press(element, "Continue");
    const [first] = await arrived(endpoint, 1);
    await eventually(() => expect(button(element, "Delete and start again")).to.not.equal(undefined));
    await press(element, "Delete and start again");
    await press(element, "Press once more to delete everything");
    await eventually(() => expect(isAsked(element, "care")).to.equal(true));
    expect(shown(element).querySelectorAll(":checked").length).to.equal(0);
    await choose(element, "speed", "Poor");
    await agree(element);
    await press(element, "Continue");
    const [, second] = await arrived(endpoint, 2);
    expect(second!.id).to.not.equal(first!.id);
    expect(gist(second!)).to.deep.equal([1, true, ["speed"]]);
  });

  it("bring no draft back that the person has deleted meanwhile", async () => {
    const element = await begun();
    await agree(element);
    await eventually(() => expect(button(element, "Delete and start again")).to.not.equal(undefined));
    await deviceRests();
    const find = holdDevice();
    button(element, "Continue")!.click();
    await eventually(() => expect(isAsked(element, "remark")).to.equal(true));
    button(element, "Delete and start again")!.click();
    await element.updateComplete;
    button(element, "Press once more to delete everything")!.click();
    await eventually(() => expect(isAsked(element, "care")).to.equal(true));
    find();
    await arrived(endpoint, 1);
    expect(await onDevice("draft ")).to.deep.equal([]);
  });

  it("come from each of two tabs with one draft, under one id, and the first to finish counts", async () => {
    const one = await begun();
    await agree(one);
    await deviceRests();
    // The same page in another tab: it goes on with the draft, and hears nothing of the first.
    const two = await show(survey, { endpoint: endpoint.url });
    await eventually(() => expect(shown(two).querySelectorAll(":checked").length).to.equal(2));
    await press(two, "Continue");
    await arrived(endpoint, 1);
    await press(one, "Continue");
    await arrived(endpoint, 2);
    await type(one, "remark", "slow");
    await deviceRests();
    expect(isAsked(one, "remark"), "goes on").to.equal(true);

    const back = await comeBack(one);
    expect(isAsked(back, "remark"), "what was answered after the other tab's part is still there").to.equal(true);
    await press(back, "Continue");
    await arrived(endpoint, 3);
    await press(back, "Send answers");
    await eventually(() => expect(screen(back)).to.contain("Your answers were received"));
    await eventually(() => expect(screen(two)).to.contain("received"));
    const all = await posted(endpoint);
    expect(all.map(gist)).to.deep.equal([
      [1, true, ["care"]],
      [2, true, ["care"]],
      [3, true, ["care", "remark"]],
      [4, false, ["care", "remark"]],
    ]);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(1);
  });
});
