import { expect } from "@open-wc/testing";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { littleSurvey, rating } from "../support/little-survey.ts";
import { quietConsole } from "../support/console.ts";
import { type SatisfactionSurvey, choose, clear, eventually, press, settled, show, shown } from "../support/widget.ts";

/** Every word on the screen with the language that it is marked as, and what is said of controls. */
function marked(element: SatisfactionSurvey): { words: string; lang: string }[] {
  const walker = document.createTreeWalker(shown(element), NodeFilter.SHOW_TEXT);
  const found: { words: string; lang: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue!.trim();
    if (words) found.push({ words, lang: languageAt(node.parentElement!) });
  }
  for (const control of shown(element).querySelectorAll("*")) {
    for (const name of ["aria-label", "aria-valuetext", "placeholder", "title"]) {
      const words = control.getAttribute(name);
      if (words) found.push({ words, lang: languageAt(control) });
    }
  }
  return found;
}

const languageAt = (element: Element): string => element.closest("[lang]")!.getAttribute("lang")!;

/** The same survey with each text in brackets, so that words of ours, of the survey, and of its first language can be told apart. */
function inBrackets(value: unknown, language: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => inBrackets(each, language));
  if ("vi" in value && "en" in value) return { [language]: `[${String(value.vi)}]` };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inBrackets(inner, language)]));
}

describe("the language of every text is marked", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("when the page speaks French, the survey Tày, and the widget has neither", async () => {
    document.documentElement.lang = "fr";
    const survey = { ...(inBrackets(everyKind, "tyz") as object), languages: ["tyz"] };
    const element = await show(survey, { layout: "page" });
    // Chosen and opened, so that all words are there.
    for (const option of shown(element).querySelectorAll<HTMLElement>("[type=checkbox], button.option")) {
      if (option.isConnected) option.click();
      await element.updateComplete;
    }
    const texts = marked(element);
    await press(element, "Gửi ý kiến");
    await settled(element);
    texts.push(...marked(element));
    expect(texts.length > 80, `${texts.length} texts`).to.equal(true);
    const wrong = texts.filter(
      ({ words, lang }) => /\p{L}/u.test(words) && lang !== (/^\[.*\]$/.test(words) ? "tyz" : "vi"),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("when a translation lacks some texts: these are in the survey's first language, and marked as that", async () => {
    const both = { vi: "Thái độ", en: "Care" };
    const scales = {
      quality: {
        options: [
          { code: "1", label: both },
          { code: "2", label: { vi: "Kém" } },
          { code: "3", label: "18–34" },
        ],
      },
    };
    const survey = littleSurvey(
      [
        rating("a", { label: both }),
        rating("b", { label: { vi: "Tốc độ" }, help: "Chỉ tiếng Việt" }),
        rating("c", { label: both, display: "dropdown" }),
        rating("d", { label: both, display: "slider" }),
      ],
      { languages: ["vi", "en"], title: both, scales, thanks: { vi: "Xin cảm ơn" } },
    );
    const element = await show(survey, { lang: "en" });
    await choose(element, "b", "Kém");
    const wrong = marked(element).filter(
      ({ words, lang }) => lang !== (/[àáảãạăâđêôơưốéệ]/i.test(words) ? "vi" : "en"),
    );
    // The button that leads to Vietnamese says so in Vietnamese, which the expression above knows, too.
    expect(wrong).to.deep.equal([]);
    await eventually(() => expect(log.written.join("\n")).to.contain("$.sections[0].items[1].label"));
  });
});

describe("who answers may choose among the survey's languages", () => {
  afterEach(clear);
  const both = { vi: "Thái độ", en: "Care" };
  const two = littleSurvey([rating("a", { label: both })], { languages: ["vi", "en"], title: both });
  const control = (element: SatisfactionSurvey) => shown(element).querySelector<HTMLElement>(".languages > *");

  it("with a button that names the other one in its own words", async () => {
    const element = await show(two, { lang: "vi" });
    const told: string[] = [];
    element.addEventListener("survey-language", ({ language }) => told.push(language));
    expect(control(element)!.textContent!.trim()).to.equal("English");
    expect(control(element)!.lang).to.equal("en");
    control(element)!.focus();
    control(element)!.click();
    await eventually(() => expect(shown(element).querySelector("h2")!.textContent).to.equal("Care"));
    expect(control(element)!.textContent!.trim()).to.equal("Tiếng Việt");
    expect(element.shadowRoot!.activeElement === control(element)).to.equal(true);
    expect(told).to.deep.equal(["en"]);
  });

  it("with a list where there are more, also of languages that the browser cannot name", async () => {
    const languages = ["vi", "en", "km", "tyz", "hmn", "rad", "cjm"];
    const element = await show({ ...two, languages }, { lang: "vi" });
    const select = control(element) as HTMLSelectElement;
    expect(select.getAttribute("aria-label")).to.equal("Ngôn ngữ của phiếu");
    const names = [...select.options].map(({ text, lang }) => `${lang} ${text.trim()}`);
    expect(names).to.deep.include.members(["vi Tiếng Việt", "en English", "vi Tày", "vi Mông", "vi Ê Đê", "vi Chăm"]);
    // Not every browser has the Khmer name; what it would say in a language of its own choice is not shown.
    expect(names[2]).to.match(/^(km ខ្មែរ|vi Khmer)$/);
    select.value = "en";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await eventually(() => expect(shown(element).querySelector("h2")!.textContent).to.equal("Care"));
  });

  it("not where there is only one", async () => {
    const element = await show(littleSurvey([rating("a")]), { lang: "en" });
    expect(control(element)).to.equal(null);
  });

  it("and the choice holds until the page wants another language", async () => {
    const element = await show(two, { lang: "vi" });
    control(element)!.click();
    await eventually(() => expect(shown(element).querySelector("h2")!.textContent).to.equal("Care"));
    // Some other language of the page changes.
    document.body.append(Object.assign(document.createElement("p"), { lang: "fr" }));
    await settled(element);
    expect(shown(element).querySelector("h2")!.textContent).to.equal("Care");
    element.lang = "en";
    await settled(element);
    element.lang = "vi";
    await eventually(() => expect(shown(element).querySelector("h2")!.textContent).to.equal("Thái độ"));
  });
});
