import { expect } from "@open-wc/testing";
import type { SurveyErrorEvent } from "../../src/widget/events.ts";
import { quietConsole } from "../support/console.ts";
import { isLong } from "../support/long.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { everyText } from "../support/every-text.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  chosen,
  clear,
  eventually,
  field,
  press,
  put,
  question,
  screen,
  show,
  shown,
  type,
} from "../support/widget.ts";

const both = (text: string) => ({ vi: `vi ${text}`, qaa: `«${text}»` });

/** In Vietnamese and in the language that nobody speaks. */
const survey = littleSurvey(
  [
    { type: "choice", id: "care", label: both("1"), required: true, options: [{ code: "a", label: both("2") }] },
    { type: "text", id: "remark", label: both("3"), required: true },
  ],
  { languages: ["vi", "qaa"], title: both("4") },
);

/** The address of a words file. */
const fileOf = async (words: unknown): Promise<string> =>
  (await openEndpoint({ status: 200, body: JSON.stringify(words) })).url;

/** Every word that a person can see or hear and that is neither the survey's, «…», nor the file's, ⟦…⟧. */
function otherWords(element: SatisfactionSurvey): string[] {
  const root = shown(element);
  const labels = ["aria-label", "placeholder", "title", "alt"].flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].map((each) => each.getAttribute(name)),
  );
  // Each language is called by its own name.
  const named = root.querySelector(".languages")?.textContent ?? "";
  let words = [root.textContent!.replace(named, ""), ...labels].join(" ");
  // What was put into a text is in it: ⟦Chọn: «7»⟧.
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replaceAll(/⟦[^⟦⟧«»]*⟧|«[^«»]*»/g, " ");
  }
  return words.match(/\p{L}{2,}/gu) ?? [];
}

const isOwn = (element: SatisfactionSurvey): void => {
  expect(otherWords(element)).to.deep.equal([]);
  expect(screen(element)).to.contain("⟦");
  expect(shown(element).lang).to.equal("qaa");
};

const isVietnamese = (element: SatisfactionSurvey): void => {
  expect(screen(element)).to.contain("Gửi ý kiến").and.not.contain("⟦");
  expect(shown(element).lang).to.equal("vi");
};

describe("words of the page's own", () => {
  let log: ReturnType<typeof quietConsole>;
  let told: SurveyErrorEvent[];
  const tell = (event: SurveyErrorEvent) => told.push(event);
  beforeEach(() => {
    log = quietConsole();
    told = [];
    document.documentElement.addEventListener("survey-error", tell);
  });
  afterEach(() => {
    document.documentElement.removeEventListener("survey-error", tell);
    clear();
    log.restore();
  });

  it("are all that a citizen meets, from the first question to the receipt", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const every = everyText((number) => `«${number}»`) as Record<string, unknown>;
    // Then the thanks are ours.
    delete every["thanks"];
    const words = await fileOf(madeUpWords());
    const element = await show({ ...every, languages: ["qaa"] }, { lang: "qaa", words, endpoint: endpoint.url });
    isOwn(element);
    await press(element, "⟦Tiếp tục⟧");
    await eventually(() => expect(button(element, "⟦Gửi ý kiến⟧")).to.not.equal(undefined));
    isOwn(element);
    // It stands before the sensitive question.
    shown(element).querySelector<HTMLElement>("[part=consent] label")!.click();

    await type(element, "number", "x");
    await type(element, "lookup", "«");
    question(element, "rank").querySelector<HTMLElement>("button.option")!.click();
    await press(element, "⟦Gửi ý kiến⟧");
    expect(screen(element)).to.contain("⟦Xin nhập bằng chữ số");
    isOwn(element);
    await type(element, "number", "7");
    await press(element, "⟦Gửi ý kiến⟧");
    await eventually(() => expect(screen(element)).to.contain("⟦Đã lưu trên thiết bị này, chưa gửi được⟧"));
    const code = shown(element).querySelector(".receipt strong")!;
    code.textContent = code.textContent!.replaceAll(/[A-Z]/g, "0");
    isOwn(element);
    await endpoint.answer({});
    await press(element, "⟦Gửi ngay⟧");
    await eventually(() => expect(screen(element)).to.contain("⟦Đã nhận được ý kiến⟧").and.contain("⟦Cảm ơn Ông/Bà"));
    expect(told.map(({ reason }) => reason)).to.not.include("words");
    // What the webmaster is told is Vietnamese or English: of the collector, and that two levels in words suit not every display.
    expect(log.written.filter((line) => !/trả lời 503|\.display: /.test(line))).to.deep.equal([]);
  });

  it("are asked for by name where there are none: the webmaster is told once that the rest is Vietnamese", async () => {
    const isAsked = (line: string) => line.includes('no words in lang="qaa"');
    isVietnamese(await show(survey, { lang: "qaa" }));
    await eventually(() => expect(log.written.filter(isAsked)).to.have.length(1));
    expect(log.written.find(isAsked)).to.contain('in lang="vi"').and.contain('words="/words/{lang}.json"');
    clear();
    isVietnamese(await show(survey, { lang: "qaa" }));
    clear();
    await show(survey, { lang: "vi" });
    isOwn(await show(survey, { lang: "qaa", words: await fileOf(madeUpWords()) }));
    expect(log.written.filter((line) => line.includes("no words in"))).to.have.length(1);
  });

  it("are those of a shared device, too", async () => {
    const element = await show(survey, { lang: "qaa", kiosk: "1", words: await fileOf(madeUpWords()) });
    await choose(element, "care", "«2»");
    await eventually(() =>
      expect(screen(element)).to.contain("⟦Phiếu sẽ được xóa sau ⟦1 giây⟧ để nhường cho người tiếp theo.⟧"),
    );
    isOwn(element);
  });

  it("say that the survey is out of reach, for a page in that language", async () => {
    const { url: src } = await openEndpoint({ status: 503 });
    const element = put(undefined, { src, lang: "qaa", words: await fileOf(madeUpWords()) });
    await eventually(() => expect(screen(element)).to.contain("⟦Chưa mở được phiếu khảo sát."));
    isOwn(element);
  });

  it("say when the survey begins, without the name of a month in another language", async () => {
    const early = { ...survey, period: { opens: "2099-03-01" } };
    const element = put(early, { lang: "qaa", words: await fileOf(madeUpWords()) });
    await eventually(() => expect(screen(element)).to.equal("⟦Khảo sát bắt đầu nhận ý kiến từ ngày 01/03/2099.⟧"));
  });

  it("need none for results, and may have some that are new", async () => {
    const ofSurveys = wordsForSurveys();
    const words = await fileOf({ ...ofSurveys, answering: { ...ofSurveys.answering, later: "⟦⟧" }, print: {} });
    isOwn(await show(survey, { lang: "qaa", words }));
  });

  it("in a general language do where a special one is wanted, and are marked as what they are", async () => {
    const special = littleSurvey([text("a")], { languages: ["qaa-Latn"] });
    const element = await show(special, { lang: "qaa-Latn", words: await fileOf(madeUpWords()) });
    expect(shown(element).lang).to.equal("qaa");
    expect(element.shadowRoot!.querySelector("h2")!.closest("[lang]")!.getAttribute("lang")).to.equal("qaa-Latn");
  });

  it("may be written from right to left", async () => {
    const language = "qaa-Arab";
    const rtl = littleSurvey([rating("care", { label: "«1»" })], { languages: [language], title: "«2»" });
    const element = await show(rtl, { lang: language, words: await fileOf(madeUpWords(language)) });
    expect(shown(element).lang).to.equal(language);
    expect(getComputedStyle(button(element, "⟦Gửi ý kiến⟧")!).direction).to.equal("rtl");
    const [circle, label] = ["input", "span"].map((name) =>
      question(element, "care").querySelector(`.options ${name}`)!.getBoundingClientRect(),
    );
    expect(circle!.left).to.be.greaterThan(label!.left);
    expect(shown(element).scrollWidth).to.equal(shown(element).clientWidth);
  });

  it("choose the form that goes with a number", async () => {
    const polish = madeUpWords("pl");
    polish.messages.blankHeading = "⟦one {count}⟧|⟦few {count}⟧|⟦many {count}⟧|⟦other⟧";
    const required = { required: true };
    const three = ["a", "b", "c"].map((id) => text(id, required));
    const element = await show(littleSurvey(three, { languages: ["pl"] }), { lang: "pl", words: await fileOf(polish) });
    await press(element, "⟦Gửi ý kiến⟧");
    expect(screen(element)).to.contain("⟦few 3⟧");
    await type(element, "a", "x");
    await type(element, "b", "x");
    await eventually(() => expect(screen(element)).to.contain("⟦one 1⟧"));
  });

  it("are asked for by the name of the language, whatever is in it", async () => {
    const ending = "%2F..%3Fq%23%22";
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(madeUpWords('/..?q#"')) }, ending);
    const { url: src } = await openEndpoint({ status: 503 });
    const element = put(undefined, { src, lang: '/..?q#"', words: url.replace(ending, "{lang}") });
    await eventually(() => expect(screen(element)).to.contain("⟦Chưa mở được phiếu khảo sát."));
  });

  for (const [what, lang, of] of [
    ["Vietnamese", "vi", survey],
    ["English", "en-GB", littleSurvey([text("a")])],
    ["a language that the survey does not have", "fr", survey],
  ] as const) {
    it(`are not asked for in ${what}`, async () => {
      const file = await openEndpoint({ status: 404 });
      await show(of, { lang, words: file.url });
      expect(await file.received()).to.deep.equal([]);
      expect(told).to.deep.equal([]);
    });
  }

  it("come and go with the language, and nothing typed is lost", async () => {
    const element = await show(survey, { lang: "vi", words: await fileOf(madeUpWords()) });
    isVietnamese(element);
    await choose(element, "care", "vi 2");
    await type(element, "remark", "nửa câu ");
    element.lang = "qaa";
    await eventually(() => isOwn(element));
    expect(chosen(element, "care")).to.deep.equal(["«2»"]);
    expect(field(element, "remark").value).to.equal("nửa câu ");
    element.lang = "vi";
    await eventually(() => isVietnamese(element));
  });

  it("change with the attribute", async () => {
    const [first, second] = [madeUpWords(), madeUpWords()];
    second.answering.send = "⟦Gửi⟧";
    const element = await show(survey, { lang: "qaa", words: await fileOf(first) });
    element.words = await fileOf(second);
    await eventually(() => expect(button(element, "⟦Gửi⟧")).to.not.equal(undefined));
    element.removeAttribute("words");
    await eventually(() => isVietnamese(element));
    element.setAttribute("words", await fileOf(first));
    await eventually(() => isOwn(element));
  });

  const [lacking, empty] = [madeUpWords(), madeUpWords()];
  delete (lacking.messages as Partial<typeof lacking.messages>).sendNow;
  delete (lacking as Partial<typeof lacking>).kiosk;
  empty.rareItems.found = "⟦{n}⟧| ";
  const serves = (words: unknown) => () => fileOf(words);
  const failures: Record<string, [address: () => Promise<string>, why: string[]]> = {
    "are not there": [async () => (await openEndpoint({ status: 404 })).url, ["answered 404"]],
    "cannot be had now": [async () => (await openEndpoint({ status: 503 })).url, ["answered 503"]],
    "cannot be reached": [async () => (await openEndpoint({ unreachable: true })).url, ["/test-endpoint/"]],
    "are no JSON": [async () => (await openEndpoint({ status: 200, body: "<!doctype html>" })).url, ["JSON"]],
    "are nothing": [serves(null), ["$.language", "$.answering.next: There is no text. Translate “Tiếp tục”."]],
    "are a list": [serves([madeUpWords()]), ["$.language", "$.answering.next"]],
    "are in another language": [serves(madeUpWords("qab")), ["$.language: It is “qab”, not “qaa”."]],
    "are in a language that begins alike": [serves(madeUpWords("qa")), ["$.language: It is “qa”, not “qaa”."]],
    "lack a text and a part": [
      serves(lacking),
      ["$.messages.sendNow: There is no text. Translate “Gửi ngay”.", "$.kiosk.stay: There is no text."],
    ],
    "have a text with an empty form": [serves(empty), ["$.rareItems.found: There is no text."]],
    "are a script": [async () => "javascript:alert(1)", ['"javascript:alert(1)" is not an http(s) address']],
    "are in the address": [async () => `data:application/json,${JSON.stringify(madeUpWords())}`, ["http(s)"]],
  };

  it("that lack something are named, each with what there is to translate", async () => {
    const words = await fileOf(lacking);
    await show(survey, { lang: "qaa", words });
    const [first, ...more] = told[0]!.message.split("\n");
    expect(first).to.equal(`${words}: $.messages.sendNow: There is no text. Translate “Gửi ngay”.`);
    expect(more).to.have.lengthOf(Object.keys(madeUpWords().kiosk).length);
  });

  /** Others fail at the same places. */
  const alike = [
    "cannot be had now",
    "are nothing",
    "are a list",
    "are in a language that begins alike",
    "are in the address",
  ];
  for (const [what, [address, why]] of Object.entries(failures).filter(([each]) => isLong || !alike.includes(each))) {
    it(`that ${what} are not used: it stays Vietnamese, and the webmaster is told once why`, async () => {
      const element = await show(survey, { lang: "qaa", words: await address() });
      isVietnamese(element);
      await press(element, "Gửi ý kiến");
      await eventually(() => expect(screen(element)).to.contain("Còn 2 câu chưa trả lời"));
      isVietnamese(element);
      expect(told.map(({ reason }) => reason)).to.deep.equal(["words"]);
      expect(log.written).to.deep.equal([`<satisfaction-survey>: ${told[0]!.message}`]);
      for (const each of why) expect(told[0]!.message).to.contain(each);
    });
  }

  it("that come too late are not waited for", async () => {
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(madeUpWords()), delay: 15_000 });
    const element = put(survey, { lang: "qaa", words: url });
    await eventually(() => isVietnamese(element), 14_000);
    expect(told.map(({ reason }) => reason)).to.deep.equal(["words"]);
  });
});
