import { expect } from "@open-wc/testing";
import { breakages } from "../support/device.ts";
import { type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { isLong } from "../support/long.ts";
import {
  type SatisfactionSurvey,
  choose,
  comeBack,
  eventually,
  press,
  put,
  show,
  shown,
  type,
} from "../support/widget.ts";
import { send, survey } from "./bilingual.ts";

const busy: TestAnswer = { status: 503, headers: { "Retry-After": "600" } };

async function there(element: SatisfactionSurvey, selector: string): Promise<SatisfactionSurvey> {
  await eventually(() => expect(shown(element)?.querySelectorAll(selector).length, selector).to.be.at.least(1));
  return element;
}

async function answered(answer: TestAnswer = {}): Promise<SatisfactionSurvey> {
  const { url } = await openEndpoint(answer);
  const element = await show(survey(), { lang: "en", endpoint: url });
  await choose(element, "care", "Good");
  return element;
}

async function sent(answer: TestAnswer, outcome: string): Promise<SatisfactionSurvey> {
  const element = await answered(answer);
  await press(element, send.en);
  return there(element, `#outcome.${outcome}`);
}

async function asked(act: (element: SatisfactionSurvey) => Promise<void>): Promise<SatisfactionSurvey> {
  const element = await show(survey(), { lang: "en" });
  await act(element);
  await press(element, send.en);
  return there(element, "#summary");
}

/** These have parts of each sort: words alone, a button, a list, a notice, a code, and what is folded. */
const differing = ["it is invalid", "something is left out", "answers are kept", "a form waits", "a form was received"];

/** What the element shows besides questions, in English, by when it does. */
export const screens: Record<string, () => Promise<SatisfactionSurvey>> = {
  "it loads": async () => {
    const { url } = await openEndpoint({ status: 200, delay: 3000, body: "{}" });
    return there(put(undefined, { src: url, lang: "en" }), ".loading");
  },
  "it is unavailable": async () =>
    there(put(undefined, { src: (await openEndpoint({ status: 503 })).url, lang: "en" }), "button"),
  "it has not opened yet": async () =>
    there(put(survey({ period: { opens: "2199-01-01" } }), { lang: "en" }), "#outcome"),
  "it is invalid": async () => {
    const element = await there(put(survey({ version: undefined }), { lang: "en" }), "#outcome");
    shown(element).querySelector("details")!.open = true;
    return element;
  },
  "something is left out": () => asked(async () => {}),
  "something cannot be read": () => asked((element) => type(element, "days", "x")),
  "something is contradictory": () => asked((element) => choose(element, "care", "Poor")),
  "answers are kept": async () => there(await answered(), ".kept button"),
  "answers have been filled in again": async () => there(await comeBack(await answered()), ".notice"),
  "a form waits": () => sent(busy, "waiting"),
  "a form of an earlier visit waits": async () => there(await comeBack(await sent(busy, "waiting")), ".notice"),
  "a form was received": () => sent({}, "received"),
  "a form was refused": () => sent({ status: 422, body: '{"detail":"No."}' }, "refused"),
  "a form of an earlier visit was refused": async () =>
    there(await comeBack(await sent({ status: 422 }, "refused")), ".notice"),
  "nothing can be kept or sent": async () => {
    const mend = breakages["is full"]!();
    return sent(busy, "failed").finally(mend);
  },
};

/** Those that `npm test` measures for more than whether they fit. */
export const measuredScreens = Object.entries(screens).filter(([when]) => isLong || differing.includes(when));
