import { expect } from "@open-wc/testing";
import { checkSubmission } from "../../src/schema/index.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  once,
  press,
  put,
  screen,
  settled,
  show,
  type,
} from "../support/widget.ts";

const names = [
  "survey-load",
  "survey-start",
  "survey-answer",
  "survey-section",
  "survey-submit",
  "survey-queued",
  "survey-sent",
  "survey-refused",
  "survey-error",
] as const;

/** What a page hears, as it hears it: outside of any shadow root. */
function listen(): string[] {
  const heard: string[] = [];
  for (const name of names) {
    document.body.addEventListener(name, (event) => {
      const { isTrusted: _, ...fields } = { ...event } as Record<string, unknown>;
      heard.push(
        [
          event.type,
          ...Object.entries(fields).map(([key, value]) => `${key}=${typeof value === "object" ? "…" : String(value)}`),
        ].join(" "),
      );
    });
  }
  return heard;
}

const survey = surveyOf([
  {
    id: "first",
    items: [
      rating("care"),
      {
        type: "choices",
        id: "why",
        label: "Why?",
        options: [
          { code: "time", label: "Time" },
          { code: "else", label: "Else", other: true },
        ],
      },
    ],
  },
  { id: "second", items: [text("remark"), yesNo("again", { askIf: { item: "care", is: "good" } })] },
]);

describe("the events", () => {
  let body: HTMLElement;
  beforeEach(() => {
    // Listeners go with the body.
    body = document.body;
    document.documentElement.replaceChild(document.createElement("body"), body);
  });
  afterEach(clear);

  it("tell the whole way, in order", async () => {
    const endpoint = await openEndpoint();
    const heard = listen();
    const element = await show(survey, { endpoint: endpoint.url });
    await choose(element, "care", "Good");
    await choose(element, "care", "Poor");
    await choose(element, "why", "Else");
    await type(element, "why", "rain");
    await press(element, "Continue");
    await press(element, "Back");
    await press(element, "Continue");
    await type(element, "remark", "so");
    await type(element, "remark", "");
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("received"));

    expect(heard.map((line) => line.replaceAll(/(id|receipt)=\S+/g, "$1=…"))).to.deep.equal([
      "survey-load survey=…",
      "survey-start survey=…",
      "survey-answer item=care entry=good",
      "survey-answer item=care entry=poor",
      "survey-answer item=why entry=…",
      "survey-answer item=why.other entry=rain",
      "survey-section section=second step=2 steps=2",
      "survey-section section=first step=1 steps=2",
      "survey-section section=second step=2 steps=2",
      "survey-answer item=remark entry=so",
      "survey-answer item=remark entry=undefined",
      "survey-submit submission=…",
      "survey-queued submission=… receipt=… kept=true",
      "survey-sent id=… receipt=…",
    ]);
  });

  it("carry the survey, the entry and the submission", async () => {
    const endpoint = await openEndpoint();
    const element = put(survey, { endpoint: endpoint.url });
    expect((await once(element, "survey-load")).survey).to.equal(survey);
    await settled(element);
    const answer = once(element, "survey-answer");
    await choose(element, "why", "Time");
    expect((await answer).entry).to.deep.equal(["time"]);
    await press(element, "Continue");
    const submit = once(element, "survey-submit");
    const queued = once(element, "survey-queued");
    const sent = once(element, "survey-sent");
    await press(element, "Send answers");
    const { submission } = await submit;
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
    expect((await queued).submission).to.equal(submission);
    expect((await sent).id).to.equal(submission.id);
  });

  it("bubble through the shadow roots around the element", async () => {
    const heard = listen();
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const element = await show(survey, {}, root);
    await choose(element, "care", "Good");
    expect(heard).to.deep.equal([
      "survey-load survey=…",
      "survey-start survey=…",
      "survey-answer item=care entry=good",
    ]);
  });

  it("stay silent when the page changes something itself", async () => {
    const element = await show(survey);
    await choose(element, "care", "Good");
    const heard = listen();
    element.lang = "vi";
    element.layout = "page";
    element.channel = "kiosk";
    element.placement = "hall";
    element.endpoint = "/elsewhere";
    await settled(element);
    element.layout = "card";
    document.body.append(element);
    await settled(element);
    expect(heard).to.deep.equal([]);
  });

  it("can be cancelled only where the page may take over", async () => {
    const element = put(survey);
    expect((await once(element, "survey-load")).cancelable).to.equal(false);
    await settled(element);
    const answer = once(element, "survey-answer");
    await choose(element, "care", "Good");
    expect((await answer).cancelable).to.equal(false);
    await press(element, "Continue");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).cancelable).to.equal(true);
  });

  it("that tell of errors say why", async () => {
    const log = quietConsole();
    const element = put({ ...survey, version: undefined }) as SatisfactionSurvey;
    const { reason, message, faults } = await once(element, "survey-error");
    log.restore();
    expect(reason).to.equal("survey");
    expect(message).to.contain("$.version");
    expect(faults.map(({ path }) => path)).to.deep.equal(["$.version"]);
  });
});
