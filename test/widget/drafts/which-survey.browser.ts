import { expect } from "@open-wc/testing";
import { quietConsole } from "../../support/console.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { posted } from "../../support/filled-in.ts";
import { rating, surveyOf, text } from "../../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  choose,
  chosen,
  clear,
  comeBack,
  eventually,
  field,
  press,
  question,
  screen,
  show,
  type,
} from "../../support/widget.ts";

const restored = "Your answers from last time have been filled in again.";
const lost = "The survey has changed since last time. Your answers to these questions no longer fit:";
const both = (en: string, vi: string) => ({ en, vi });
const quality = {
  options: [
    { code: "good", label: both("Good", "Tốt") },
    { code: "poor", label: both("Poor", "Kém") },
  ],
};
const days = { type: "number", id: "days", label: both("Days", "Số ngày"), decimals: 1 };
const care = rating("care", { label: both("Care", "Thái độ") });
const remark = text("remark", { label: both("Remark", "Góp ý") });
const more = {
  languages: ["en", "vi"],
  title: both("Survey", "Khảo sát"),
  scales: { quality },
  context: { unit: {}, ward: { param: "ward" } },
};
const sections = [
  { id: "first", items: [care, remark] },
  { id: "second", items: [days] },
];
const survey = surveyOf(sections, more);
/** The next version, changed so. */
const changed = (change: object) => ({ ...survey, version: "2", ...change });

async function begun(attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = await show(survey, { lang: "en", endpoint: "/a", unit: "u", ...attributes });
  await choose(element, "care", "Poor");
  await type(element, "remark", "slow");
  return element;
}

describe("a draft", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  for (const [what, change] of [
    ["another survey", { survey: { ...survey, id: "other" } }],
    ["another unit", { unit: "v" }],
    ["another endpoint", { endpoint: "/b" }],
    ["another place on the page", { placement: "foot" }],
    ["another channel", { channel: "qr" }],
    ["another ward", { ward: "7" }],
  ] as const) {
    it(`does not come back for ${what}, and is still there for its own`, async () => {
      const first = await begun();
      const other = await comeBack(first, change);
      expect(screen(other)).to.not.contain(restored);
      expect(chosen(other, "care")).to.deep.equal([]);
      expect(field(other, "remark").value).to.equal("");
      other.remove();
      const element = await show(survey, { lang: "en", endpoint: "/a", unit: "u" });
      await eventually(() => expect(chosen(element, "care")).to.deep.equal(["Poor"]));
    });
  }

  it("comes back in another language, by code", async () => {
    const element = await comeBack(await begun(), { lang: "vi" });
    expect(chosen(element, "care")).to.deep.equal(["Kém"]);
    expect(field(element, "remark").value).to.equal("slow");
    expect(screen(element)).to.contain("Đã điền lại những câu Ông/Bà trả lời lần trước.");
  });

  it("comes back in another language with its numbers, but not with one that could not be read", async () => {
    const first = await begun({ layout: "page" });
    await type(first, "days", "2.5");
    const second = await comeBack(first, { lang: "vi" });
    expect(field(second, "days").value).to.equal("2,5");
    // "2.500" is two and a half in one language, and thousands in the other.
    await type(second, "days", "2.500 ?");
    const element = await comeBack(second, { lang: "en" });
    expect(field(element, "days").value).to.equal("");
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
  });

  it("of an earlier version keeps what fits, names the rest in words, and begins at the first step", async () => {
    const first = await begun();
    await press(first, "Continue");
    await type(first, "days", "3");
    const without = changed({ sections: [{ id: "first", items: [remark] }, sections[1]] });
    const element = await comeBack(first, { survey: without });
    expect(screen(element)).to.contain(restored).and.contain(`${lost} Care`);
    expect(screen(element)).to.contain("Question 1 of 2");
    expect(field(element, "remark").value).to.equal("slow");
    await press(element, "Continue");
    expect(field(element, "days").value).to.equal("3");
  });

  it("of an earlier version names a question whose chosen option has gone, and leaves it blank", async () => {
    const without = changed({
      scales: { quality: { options: [quality.options[0], { code: "new", label: both("New", "Mới") }] } },
    });
    const element = await comeBack(await begun(), { survey: without, lang: "vi" });
    expect(screen(element)).to.contain("Thái độ");
    expect([...element.shadowRoot!.querySelectorAll(".notice li")].map((each) => each.textContent)).to.deep.equal([
      "Thái độ",
    ]);
    expect(chosen(element, "care")).to.deep.equal([]);
    expect(field(element, "remark").value).to.equal("slow");
  });

  it("of an earlier version does not put an answer of one kind into a question of another", async () => {
    const other = { ...remark, type: "choice", options: [{ code: "slow", label: both("Slow", "Chậm") }] };
    const free = text("care", { label: both("Care", "Thái độ") });
    const element = await comeBack(await begun(), {
      survey: changed({ sections: [{ id: "first", items: [free, other] }], scales: undefined }),
    });
    expect(field(element, "care").value).to.equal("");
    expect(chosen(element, "remark")).to.deep.equal([]);
    expect(screen(element)).to.contain(`${lost} Care Remark`);
  });

  it("of an earlier version takes up a question that was moved, and leaves a new one blank", async () => {
    const element = await comeBack(await begun(), {
      survey: changed({
        sections: [{ id: "only", items: [text("new", { label: both("New", "Mới") }), remark, care] }],
      }),
    });
    expect(screen(element)).to.contain(restored).and.not.contain(lost);
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
    expect(field(element, "new").value).to.equal("");
  });

  it("of an earlier version is asked for its consent anew, and shows what hung on it only then", async () => {
    const consent = {
      text: both("Ask?", "Hỏi?"),
      purpose: both("P", "M"),
      controller: both("C", "C"),
      retention: both("R", "R"),
    };
    const personal = { ...survey, consent, sections: [{ id: "s", items: [care, { ...remark, sensitive: true }] }] };
    const first = await show(personal, { lang: "en" });
    const agree = (element: SatisfactionSurvey) =>
      element.shadowRoot!.querySelector<HTMLElement>(".consent label")!.click();
    agree(first);
    await first.updateComplete;
    await type(first, "remark", "mine");
    const ticked = (element: SatisfactionSurvey) => element.shadowRoot!.querySelectorAll(".consent :checked").length;
    const same = await comeBack(first);
    expect(ticked(same)).to.equal(1);
    expect(field(same, "remark").value).to.equal("mine");
    const element = await comeBack(same, { survey: { ...personal, version: "2" } });
    expect(ticked(element)).to.equal(0);
    expect(() => question(element, "remark")).to.throw("not shown");
    agree(element);
    await element.updateComplete;
    expect(field(element, "remark").value).to.equal("mine");
  });

  it("is sent as what the survey is now", async () => {
    const endpoint = await openEndpoint();
    const first = await begun({ endpoint: endpoint.url, layout: "page" });
    const element = await comeBack(first, { survey: changed({}) });
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const [submission] = await posted(endpoint);
    expect(submission!.survey.version).to.equal("2");
    expect(submission!.answers).to.deep.equal({ care: "poor", remark: "slow" });
  });
});
