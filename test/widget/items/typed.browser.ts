import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { press as key } from "../../infra/keys.ts";
import { surveyOf, text } from "../../support/little-survey.ts";
import { clear, field, once, press, question, settled, show, shown, type } from "../../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const survey = (item: object) =>
  surveyOf(
    [
      { id: "a", items: [{ id: "x", label: both("Question", "Câu hỏi"), ...item }] },
      { id: "b", items: [text("last", { label: both("Last", "Cuối") })] },
    ],
    { languages: ["en", "vi"], title: both("Survey", "Khảo sát") },
  );

describe("a text", () => {
  afterEach(clear);

  for (const display of ["short", "long"]) {
    it(`${display}: is typed on the keyboard, kept through steps and languages, and submitted without spaces around it`, async () => {
      const element = await show(survey({ type: "text", display }), { lang: "en" });
      expect(field(element, "x").labels![0]!.textContent!.trim()).to.equal("Question");
      field(element, "x").focus();
      await sendKeys({ type: "  Hài lòng lắm ạ, 5 < 6 & việc ổn! " });
      await press(element, "Continue");
      await press(element, "Back");
      element.lang = "vi";
      await settled(element);
      expect(field(element, "x").value).to.equal("  Hài lòng lắm ạ, 5 < 6 & việc ổn! ");
      await press(element, "Tiếp tục");
      const submit = once(element, "survey-submit");
      await press(element, "Gửi ý kiến");
      expect((await submit).submission.answers).to.deep.equal({ x: "Hài lòng lắm ạ, 5 < 6 & việc ổn!" });
    });
  }

  it("long: takes several lines, and Enter does not send", async () => {
    const element = await show(survey({ type: "text", display: "long" }), { lang: "en" });
    field(element, "x").focus();
    await sendKeys({ type: "a" });
    await key("Enter");
    await sendKeys({ type: "b" });
    expect(field(element, "x").value).to.equal("a\nb");
  });

  it("takes no more characters than it may", async () => {
    const element = await show(survey({ type: "text", maxLength: 3 }), { lang: "en" });
    field(element, "x").focus();
    await sendKeys({ type: "12345" });
    expect(field(element, "x").value).to.equal("123");
  });

  it("of spaces is no answer", async () => {
    const element = await show(survey({ type: "text" }), { lang: "en" });
    await type(element, "x", "   ");
    await press(element, "Continue");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.missing["x"]).to.equal("blank");
  });
});

describe("a number", () => {
  afterEach(clear);

  it("is typed as the language writes it, kept as typed, and rewritten in another language", async () => {
    const element = await show(survey({ type: "number", decimals: 2, suffix: both("days", "ngày") }), { lang: "vi" });
    expect(question(element, "x").innerText).to.contain("ngày");
    field(element, "x").focus();
    const answers: unknown[] = [];
    element.addEventListener("survey-answer", ({ entry }) => answers.push(entry));
    await sendKeys({ type: "1.234,50" });
    expect(answers.at(-1)).to.equal(1234.5);
    await press(element, "Tiếp tục");
    await press(element, "Quay lại");
    expect(field(element, "x").value).to.equal("1.234,50");
    element.lang = "en";
    await settled(element);
    expect(field(element, "x").value).to.equal("1234.5");
    expect(field(element, "x").labels![0]!.textContent!.trim()).to.equal("Question");
  });

  it("does not change under the mouse wheel", async () => {
    const element = await show(survey({ type: "number" }), { lang: "en" });
    await type(element, "x", "7");
    field(element, "x").dispatchEvent(new WheelEvent("wheel", { deltaY: 100, bubbles: true, cancelable: true }));
    expect(field(element, "x").value).to.equal("7");
  });

  for (const typed of ["7e", "--1", "1,5,", "năm", "12a", "1 2 x"]) {
    it(`that reads ${JSON.stringify(typed)} stays as typed, whatever happens around it`, async () => {
      const element = await show(survey({ type: "number" }), { lang: "vi" });
      await type(element, "x", typed);
      element.lang = "en";
      await settled(element);
      element.layout = "page";
      await settled(element);
      expect(field(element, "x").value).to.equal(typed);
    });
  }

  it("asks a phone for its number keys, with a minus where one may be needed", async () => {
    const modes: (string | null)[] = [];
    for (const more of [{ min: 0 }, { min: 0, decimals: 1 }, { min: -5 }, {}]) {
      const element = await show(survey({ type: "number", ...more }), { lang: "en" });
      modes.push(field(element, "x").getAttribute("inputmode"));
    }
    expect(modes).to.deep.equal(["numeric", "decimal", "text", "text"]);
  });
});

describe("a date", () => {
  afterEach(clear);
  const parts = (element: Parameters<typeof question>[0]) => [...question(element, "x").querySelectorAll("input")];

  it("is typed as day, month and year, stored as an ISO date, and kept through steps and languages", async () => {
    const element = await show(survey({ type: "date" }), { lang: "en" });
    expect(parts(element).map((part) => part.labels![0]!.innerText.trim())).to.deep.equal(["Day", "Month", "Year"]);
    const answers: unknown[] = [];
    element.addEventListener("survey-answer", ({ entry }) => answers.push(entry));
    parts(element)[0]!.focus();
    await sendKeys({ type: "7" });
    await key("Tab");
    await sendKeys({ type: "10" });
    await key("Tab");
    await sendKeys({ type: "2023" });
    expect(answers.at(-1)).to.equal("2023-10-07");
    await press(element, "Continue");
    await press(element, "Back");
    expect(parts(element).map(({ value }) => Number(value))).to.deep.equal([7, 10, 2023]);
    element.lang = "vi";
    await settled(element);
    expect(parts(element).map(({ value }) => Number(value))).to.deep.equal([7, 10, 2023]);
    expect(parts(element).map((part) => part.labels![0]!.innerText.trim())).to.deep.equal(["Ngày", "Tháng", "Năm"]);
    expect(question(element, "x").getAttribute("role")).to.equal("group");
  });

  it("keeps what is half typed", async () => {
    const element = await show(survey({ type: "date" }), { lang: "en" });
    for (const typed of [
      ["", "2", ""],
      ["3", "", "20"],
      ["x", "", "-"],
    ]) {
      for (const [at, value] of typed.entries()) {
        parts(element)[at]!.value = value;
        parts(element)[at]!.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      element.layout = element.layout === "page" ? "steps" : "page";
      await settled(element);
      expect(parts(element).map(({ value }) => value)).to.deep.equal(typed);
    }
  });
});

describe("a note", () => {
  afterEach(clear);

  it("is read, not answered, and not counted", async () => {
    const element = await show(survey({ type: "note", help: both("More", "Thêm") }), { lang: "en" });
    expect(shown(element).innerText).to.contain("Question").and.contain("More");
    expect(shown(element).querySelectorAll("input").length).to.equal(0);
    await press(element, "Continue");
    await type(element, "last", "Fine");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    const { asked, answers } = (await submit).submission;
    expect(asked).to.deep.equal(["last"]);
    expect(answers).to.deep.equal({ last: "Fine" });
  });
});
