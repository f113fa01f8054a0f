import { expect } from "@open-wc/testing";
import { checkSubmission, placesOf } from "../../src/schema/index.ts";
import { readAloudParts } from "../../src/widget/reading/parts.ts";
import { press as key } from "../infra/keys.ts";
import { violations } from "../a11y/violations.ts";
import { fieldOf, keys, showEntry } from "../support/clerk.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { LAST, REASONS, orderedSurvey as survey } from "../support/ordered-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  chosen,
  clear,
  comeBack,
  eventually,
  field,
  once,
  press,
  question,
  settled,
  show,
} from "../support/widget.ts";

const page = { layout: "page", lang: "en" };
const written = (id: string): string[] =>
  placesOf(survey)
    .get(id)!
    .options.map(({ label }) => (label as { en: string }).en);
const words = (node: Element): string => node.textContent!.replaceAll(/\s+/g, " ").trim();
/** The options of a question from the first to the last on the screen. */
const shownOf = (element: SatisfactionSurvey, id: string): string[] =>
  [...question(element, id).querySelectorAll(".option")].map((option) =>
    words(option.querySelector("[aria-hidden]:not(.place)") ?? option),
  );
const listOf = (element: SatisfactionSurvey): string[] =>
  [...field(element, "list").querySelectorAll("option")].map(words).slice(1);
const allOf = (element: SatisfactionSurvey): string[][] => [
  ...["why", "way", "first"].map((id) => shownOf(element, id)),
  listOf(element),
];

async function submissionOf(element: SatisfactionSurvey) {
  const submit = once(element, "survey-submit");
  element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
  await press(element, "Send answers");
  return (await submit).submission;
}

describe("options in any order", () => {
  afterEach(clear);

  it("stand in other orders for other people, “other” and what stands alone last", async () => {
    const seen = new Map<string, Set<string>>();
    for (let person = 0; person < 12; person++) {
      const element = await show(survey, { ...page, draft: "off" });
      for (const [at, order] of allOf(element).entries()) {
        const id = ["why", "way", "first", "list"][at]!;
        expect([...order].sort()).to.deep.equal([...written(id)].sort());
        seen.set(id, (seen.get(id) ?? new Set()).add(order.join()));
      }
      expect(shownOf(element, "why").slice(REASONS.length)).to.deep.equal(LAST);
      clear();
    }
    for (const orders of seen.values()) expect(orders.size).to.be.greaterThan(1);
  });

  it("stay as they are while a person answers, goes on and back, changes the language, and comes back", async () => {
    const log = quietConsole();
    const { url } = await openEndpoint();
    let element = await show(survey, { endpoint: url, lang: "en" });
    const why = shownOf(element, "why");
    await choose(element, "why", why[0]!);
    await choose(element, "why", why[2]!);
    expect(shownOf(element, "why")).to.deep.equal(why);
    await press(element, "Continue");
    const way = shownOf(element, "way");
    await press(element, "Back");
    expect(shownOf(element, "why")).to.deep.equal(why);
    element.lang = "vi";
    await settled(element);
    const inVietnamese = shownOf(element, "why");
    expect(inVietnamese.slice(0, 5)).to.deep.equal(why.slice(0, 5).map((label) => `vi ${label}`));
    element.lang = "en";
    await settled(element);
    for (let visit = 0; visit < 3; visit++) {
      element = await comeBack(element);
      expect(shownOf(element, "why")).to.deep.equal(why);
      expect(chosen(element, "why")).to.deep.equal([why[0], why[2]]);
      await press(element, "Continue");
      expect(shownOf(element, "way")).to.deep.equal(way);
      await press(element, "Back");
    }
    log.restore();
  });

  it("are sent in the survey's order, and a ranking in the person's", async () => {
    const element = await show(survey, page);
    for (const reason of ["Parking", "Staff", "Queue"]) await choose(element, "why", reason);
    const [first, second, third] = shownOf(element, "first");
    for (const label of [second, third, first]) {
      const option = [...question(element, "first").querySelectorAll<HTMLElement>("button.option")].find(
        (each) => words(each.querySelector("[aria-hidden]:not(.place)")!) === label,
      )!;
      option.click();
      await settled(element);
    }
    // By keys: the last of them is moved up once.
    const up = [...question(element, "first").querySelectorAll("li")].at(-1)!.querySelector("button")!;
    up.focus();
    await key("Enter");
    await settled(element);
    const submission = await submissionOf(element);
    expect(submission.answers["why"]).to.deep.equal(["queue", "staff", "parking"]);
    expect(submission.answers["first"]).to.deep.equal([second, first, third].map((label) => label!.toLowerCase()));
    expect(submission).not.to.have.property("order");
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
  });

  it("are reached by keys, and read aloud, in the order shown", async () => {
    const element = await show(survey, page);
    const way = shownOf(element, "way");
    question(element, "way").querySelector("input")!.focus();
    await key("2");
    await settled(element);
    expect(chosen(element, "way")).to.deep.equal([way[1]]);
    await key("ArrowDown");
    await settled(element);
    expect(chosen(element, "way")).to.deep.equal([way[2]]);
    const { session } = (element as unknown as { store: { session: { survey: typeof survey } } }).store;
    const { item, section } = placesOf(session.survey).get("way")!;
    const plain = (text: unknown) => ({ words: (text as { en: string } | undefined)?.en ?? "", language: "en" });
    const parts = readAloudParts({ survey: session.survey, plain } as never, item, section);
    expect(parts.map((part) => part.words).slice(-4)).to.deep.equal(way);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("are drawn anew for the next person at a shared device, and when somebody begins anew", async () => {
    const { url } = await openEndpoint();
    const element = await show(survey, { ...page, endpoint: url, kiosk: "60" });
    const seen = new Set<string>();
    for (let turn = 0; turn < 10 && seen.size < 2; turn++) {
      const why = shownOf(element, "why");
      seen.add(why.join());
      await choose(element, "why", why[1]!);
      await press(element, "Send answers");
      await eventually(() => expect(button(element, "Done, next person please")).not.to.equal(undefined));
      await press(element, "Done, next person please");
    }
    expect(seen.size).to.equal(2);
  });

  it("are typed in as they are written, which paper has", async () => {
    const log = quietConsole();
    const element = await showEntry(survey, { lang: "en" });
    keys(element, "1", "Enter", "1", "3", "Enter", "2");
    await element.updateComplete;
    expect(fieldOf(element, "why").value).to.match(/1.*3/);
    const submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
    keys(element, "Ctrl+Enter");
    const { submission } = await submit;
    expect(submission.answers).to.include({ way: "counter" });
    expect(submission.answers["why"]).to.deep.equal(["queue", "staff"]);
    log.restore();
  });
});
