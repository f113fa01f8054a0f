import { expect } from "@open-wc/testing";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { quietConsole } from "../support/console.ts";
import { littleSurvey, rating, surveyOf } from "../support/little-survey.ts";
import {
  choose,
  chosen,
  clear,
  eventually,
  field,
  press,
  put,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const more = {
  languages: ["vi", "en"],
  title: both("Survey", "Khảo sát"),
  scales: {
    quality: {
      options: [
        { code: "good", label: both("Good", "Tốt") },
        { code: "poor", label: both("Poor", "Kém") },
      ],
    },
  },
};
const survey = littleSurvey(
  [
    rating("care", { label: both("Care", "Thái độ"), required: true }),
    { type: "number", id: "days", label: both("Days", "Số ngày"), decimals: 1 },
    { type: "text", id: "remark", label: both("Remark", "Góp ý"), display: "long" },
  ],
  more,
);
/** Both the survey's words and the widget's own. */
const isEnglish = (words: string) =>
  expect(words)
    .to.contain("Survey")
    .and.contain("answered")
    .and.contain("Send answers")
    .and.not.match(/Khảo sát|Gửi|Tốt/);
const isVietnamese = (words: string) =>
  expect(words)
    .to.contain("Khảo sát")
    .and.contain("Đã trả lời")
    .and.contain("Gửi ý kiến")
    .and.not.match(/Survey|Send|Good/);

describe("the language", () => {
  afterEach(clear);

  it("is the element's own", async () => {
    document.documentElement.lang = "vi";
    isEnglish(screen(await show(survey, { lang: "en" })));
  });

  it("is a general one where a special one is asked for", async () => {
    isEnglish(screen(await show(survey, { lang: "en-GB" })));
  });

  it("is the closest ancestor's", async () => {
    document.body.innerHTML = `<div lang="vi"><div lang="en"><div id="here"></div></div></div>`;
    isEnglish(screen(await show(survey, {}, document.querySelector("#here")!)));
  });

  it("is the closest ancestor's across shadow roots", async () => {
    const host = document.body.appendChild(document.createElement("div"));
    host.lang = "en";
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = "<div></div>";
    isEnglish(screen(await show(survey, {}, root.firstElementChild!)));
  });

  it("is Vietnamese where nothing is said", async () => {
    isVietnamese(screen(await show(survey)));
  });

  it("is the right one as pages really write tags, and what cannot be used is said once", async () => {
    const log = quietConsole();
    for (const lang of ["en_US", "EN", "en-", "en_GB.UTF-8"]) isEnglish(screen(await show(survey, { lang })));
    for (const lang of ["vi-VN", "vi_VN"]) isVietnamese(screen(await show(survey, { lang })));
    expect(log.written).to.deep.equal([]);
    for (const lang of ["x-default", "english", "x-default"]) isVietnamese(screen(await show(survey, { lang })));
    expect(log.written.length).to.equal(2);
    expect(log.written[0]).to.contain('lang="x-default"').and.contain('lang="vi", lang="en"');
    log.restore();
  });

  it("goes with a translator that turns the page to one it has, and stays where it has none", async () => {
    document.documentElement.lang = "en";
    const log = quietConsole();
    const element = await show(survey);
    const translated = async (lang: string) => {
      document.documentElement.lang = lang;
      document.documentElement.className = "translated-ltr";
      await settled(element);
      return screen(element);
    };
    isEnglish(await translated("fr"));
    isVietnamese(await translated("vi"));
    isVietnamese(await translated("ru"));
    isEnglish(await translated("en"));
    document.documentElement.removeAttribute("class");
    log.restore();
  });

  it("is the survey's first where the page speaks another", async () => {
    isVietnamese(screen(await show(survey, { lang: "fr" })));
  });

  it("of the survey may have no words of the widget: each is marked as what it is", async () => {
    const tay = littleSurvey([{ type: "text", id: "a", label: "Slư" }], {
      languages: ["tyz-Latn"],
      title: "Phiếu Tày",
    });
    const element = await show(tay, { lang: "tyz-Latn" });
    expect(element.shadowRoot!.querySelector("h2")!.closest("[lang]")!.getAttribute("lang")).to.equal("tyz-Latn");
    expect(element.shadowRoot!.querySelector("#next")!.closest("[lang]")!.getAttribute("lang")).to.equal("vi");
  });

  it("is marked, so that a screen reader pronounces both the survey's words and the widget's own", async () => {
    const element = await show(survey, { lang: "en" });
    for (const word of ["h2", "#next", ".label", ".option span"]) {
      expect(shown(element).querySelector(word)!.closest("[lang]")!.getAttribute("lang"), word).to.equal("en");
    }
  });

  for (const [whose, change] of [
    ["its own", (element: HTMLElement) => (element.lang = "en")],
    ["the page's", () => (document.documentElement.lang = "en")],
    ["the parent's", (element: HTMLElement) => (element.parentElement!.lang = "en")],
  ] as const) {
    it(`changes while answering with ${whose} lang, and nothing typed is lost`, async () => {
      const element = await show(survey, {}, document.body.appendChild(document.createElement("div")));
      await choose(element, "care", "Tốt");
      await type(element, "days", "2,5");
      await type(element, "remark", "nửa câu ");
      change(element);
      await eventually(() => isEnglish(screen(element)));
      expect(chosen(element, "care")).to.deep.equal(["Good"]);
      expect(field(element, "days").value).to.equal("2.5");
      expect(field(element, "remark").value).to.equal("nửa câu ");
      expect(element.shadowRoot!.activeElement === field(element, "remark")).to.equal(true);
    });
  }

  it("changes with the lang of an ancestor inside a shadow root", async () => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.innerHTML = "<div></div>";
    const parent = root.firstElementChild as HTMLElement;
    const element = await show(survey, {}, parent);
    parent.lang = "en";
    await eventually(() => isEnglish(screen(element)));
  });

  it("changes with the place that the element is moved to", async () => {
    document.body.innerHTML = `<div lang="vi"></div><div lang="en"></div>`;
    const [first, second] = document.querySelectorAll("div");
    const element = await show(survey, {}, first);
    await choose(element, "care", "Tốt");
    second!.append(element);
    await eventually(() => isEnglish(screen(element)));
    expect(chosen(element, "care")).to.deep.equal(["Good"]);
  });

  it("changes what is said about a question that was left out", async () => {
    const element = await show(survey);
    await press(element, "Gửi ý kiến");
    await eventually(() => expect(screen(element)).to.contain("Câu này chưa có câu trả lời"));
    element.lang = "en";
    await eventually(() => expect(screen(element)).to.contain("This question has no answer yet"));
    expect(screen(element)).to.not.contain("Câu này");
  });

  it("is one, whenever it changes while the survey opens", async () => {
    for (let ticks = 0; ticks < 30; ticks += 1) {
      const element = put(everyKind, { lang: "en" });
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      element.lang = "vi";
      await eventually(() => expect(screen(element)).to.contain("Tiếp tục").and.contain(everyKind.title.vi), 1000);
      element.remove();
    }
  });

  it("is each element's own on one page, with surveys of their own", async () => {
    const first = await show(survey, { lang: "vi" });
    const second = await show(
      surveyOf([{ id: "a", items: [{ ...rating("care"), label: both("Speed", "Tốc độ") }] }], {
        ...more,
        id: "other",
        title: both("Second", "Thứ hai"),
      }),
      { lang: "en", layout: "page" },
    );
    await press(first, "Gửi ý kiến");
    await choose(first, "care", "Tốt");
    await choose(second, "care", "Poor");
    isVietnamese(screen(first));
    expect(screen(second)).to.not.contain("not answered yet");
    expect(chosen(first, "care")).to.deep.equal(["Tốt"]);
    expect(chosen(second, "care")).to.deep.equal(["Poor"]);
    expect(screen(second)).to.contain("Second");
    first.lang = "en";
    second.lang = "vi";
    await eventually(() => isEnglish(screen(first)));
    await eventually(() => expect(screen(second)).to.contain("Thứ hai").and.contain("Gửi ý kiến"));
    expect(chosen(first, "care")).to.deep.equal(["Good"]);
    expect(chosen(second, "care")).to.deep.equal(["Kém"]);
  });
});
