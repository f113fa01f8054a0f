import { expect } from "@open-wc/testing";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { rating, littleSurvey, text } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  clear,
  eventually,
  once,
  press,
  put,
  screen,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const both = { languages: ["vi", "en"], title: { vi: "Khảo sát", en: "Survey" } };
const item = rating("one", { label: { vi: "Đánh giá", en: "Rate it" }, scale: "digits" });
const scales = {
  digits: {
    options: [
      { code: "1", label: "1" },
      { code: "2", label: "2" },
    ],
  },
};
const survey = (more: object = {}) => littleSurvey([item], { ...both, scales, ...more });

/** What a webmaster put between the tags. */
const fallback = (element: SatisfactionSurvey): HTMLElement => {
  const paragraph = document.createElement("p");
  paragraph.textContent = "The paper form is at the counter.";
  element.append(paragraph);
  return paragraph;
};
const isVisible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

describe("the state of a survey, as a person sees it", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  for (const [language, words] of [
    ["vi", "Đang mở phiếu khảo sát…"],
    ["en", "Opening the survey…"],
  ] as const) {
    it(`loading: the fallback stays, and ${language} words say that the survey comes`, async () => {
      const { url } = await openEndpoint({ status: 200, delay: 500, body: JSON.stringify(survey()) });
      const element = put(undefined, { src: url, lang: language });
      const paragraph = fallback(element);
      await eventually(() => expect(screen(element)).to.equal(words), 400);
      expect(isVisible(paragraph)).to.equal(true);
      await eventually(() => expect(screen(element)).to.contain(both.title[language]));
      expect(isVisible(paragraph)).to.equal(false);
    });
  }

  for (const [language, sentence, again] of [
    ["vi", "Chưa mở được phiếu khảo sát. Ông/Bà vui lòng thử lại sau ít phút.", "Thử lại"],
    ["en", "The survey could not be opened. Please try again in a few minutes.", "Try again"],
  ] as const) {
    it(`unavailable, in ${language}: the network is down, the fallback is there, and trying again works`, async () => {
      const endpoint = await openEndpoint({ unreachable: true });
      const element = put(undefined, { src: endpoint.url, lang: language });
      const paragraph = fallback(element);
      const { reason } = await once(element, "survey-error");
      expect(reason).to.equal("load");
      await eventually(() => expect(screen(element)).to.contain(sentence));
      expect(isVisible(paragraph)).to.equal(true);

      await press(element, again);
      await eventually(() => expect(screen(element)).to.contain(sentence));

      await endpoint.answer({ status: 200, body: JSON.stringify(survey()) });
      await press(element, again);
      await eventually(() => expect(screen(element)).to.contain(both.title[language]));
      expect(isVisible(paragraph)).to.equal(false);
    });
  }

  it("unavailable: a server that is out of breath may be tried again", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const element = put(undefined, { src: endpoint.url });
    await once(element, "survey-error");
    await endpoint.answer({ status: 200, body: JSON.stringify(survey()) });
    await eventually(() => expect(screen(element)).to.contain("Thử lại"));
    await press(element, "Thử lại");
    await eventually(() => expect(screen(element)).to.contain("Khảo sát"));
  });

  it("not there: a plain sentence, the fallback, and the answer's status for the webmaster", async () => {
    const element = put(undefined, { src: "/no/such/survey.json", lang: "en" });
    const paragraph = fallback(element);
    await once(element, "survey-error");
    await eventually(() => expect(screen(element)).to.match(/^This survey cannot be used at the moment\./));
    expect(isVisible(paragraph)).to.equal(true);
    expect(shown(element).querySelector("details")!.textContent).to.contain("/no/such/survey.json answered 404");
  });

  it("early: the day on which it opens", async () => {
    const element = put(survey({ period: { opens: "2199-05-17" } }), { lang: "en" });
    const paragraph = fallback(element);
    await eventually(() => expect(screen(element)).to.match(/^This survey opens on May 17, 2199\./));
    expect(isVisible(paragraph)).to.equal(true);
    expect(shown(element).querySelectorAll("input, button").length).to.equal(0);
  });

  it("closed: the last day, and nothing to fill in", async () => {
    const element = put(survey({ period: { closes: "2001-05-17T16:30" } }), { lang: "vi" });
    const paragraph = fallback(element);
    await eventually(() => expect(screen(element)).to.match(/^Khảo sát đã kết thúc vào ngày 17\/05\/2001, 16:30/));
    expect(screen(element)).to.contain("16:30");
    expect(isVisible(paragraph)).to.equal(true);
    expect(shown(element).querySelectorAll("input, button").length).to.equal(0);
  });

  it("invalid: a plain sentence for the citizen, every error with its path for the webmaster", async () => {
    const broken = {
      ...survey(),
      titel: "x",
      version: undefined,
      sections: [{ id: "a", items: [{ type: "rating", id: "b", label: "" }] }],
    };
    const element = put(broken, { lang: "en" });
    const paragraph = fallback(element);
    const { faults } = await once(element, "survey-error");
    await settled(element);
    expect(screen(element)).to.contain(
      "This survey cannot be used at the moment. We are sorry; please come back later.",
    );
    expect(isVisible(paragraph)).to.equal(true);

    const details = shown(element).querySelector("details")!;
    expect(details.open).to.equal(false);
    details.open = true;
    const lines = [...details.querySelectorAll("li")].map((line) => line.innerText);
    expect(lines).to.have.lengthOf(faults.length);
    for (const path of ["$.titel", "$.version", "$.sections[0].items[0].label", "$.sections[0].items[0].scale"]) {
      expect(
        lines.filter((line) => line.startsWith(path)),
        path,
      ).to.have.lengthOf(1);
      expect(log.written.join("\n")).to.contain(path);
    }
  });

  it("invalid: what only shows when everything is looked at together ends the survey as well", async () => {
    const element = put(survey({ checks: [{ id: "c", when: { item: "nobody", is: "1" }, message: "1" }] }), {
      lang: "en",
    });
    await once(element, "survey-error");
    await settled(element);
    expect(screen(element)).to.match(/^This survey cannot be used/);
    expect(shown(element).querySelector("details")!.textContent).to.contain("nobody");
  });

  it("invalid: an inline script that is no JSON", async () => {
    document.body.innerHTML = `<satisfaction-survey lang="en"><script type="application/json">{"id": </script></satisfaction-survey>`;
    const element = document.querySelector("satisfaction-survey")!;
    await eventually(() => expect(screen(element)).to.match(/^This survey cannot be used/));
    expect(shown(element).querySelector("details")!.textContent).to.contain("JSON");
  });

  it("invalid: no survey anywhere", async () => {
    const element = put(undefined, { lang: "en" });
    await eventually(() => expect(screen(element)).to.match(/^This survey cannot be used/));
    expect(shown(element).querySelector("details")!.textContent).to.contain('set "src"');
  });

  it("a warning stops nobody and reaches the webmaster alone", async () => {
    const lopsided = {
      digits: {
        options: [
          { code: "1", label: "1", satisfied: true },
          { code: "2", label: "2", satisfied: true },
        ],
      },
    };
    const element = await show(survey({ scales: lopsided }), { lang: "en" });
    await eventually(() => expect(log.written.join()).to.contain("$.scales.digits"));
    expect(screen(element)).to.contain("Rate it 1 2 Send answers").and.not.to.contain("$");
  });

  it("answering: title, progress, the question, its options, and the way on", async () => {
    const words = { intro: { vi: "Xin chào", en: "Welcome" }, organisation: { vi: "Sở", en: "The agency" } };
    const element = await show(littleSurvey([item, text("b"), text("c")], { ...both, scales, ...words }), {
      lang: "en",
    });
    await eventually(() =>
      expect(screen(element)).to.match(
        /^Tiếng Việt The agency Survey Welcome 0 of 3 answered · [\w ]+ left Rate it 1 2 Write b Write c Send answers$/,
      ),
    );
  });

  it("answering one question: that question, its options, and the way on", async () => {
    const element = await show(survey({ intro: { vi: "Xin chào", en: "Welcome" } }), { lang: "en" });
    expect(screen(element)).to.equal("Tiếng Việt Survey Rate it 1 2 Send answers");
  });

  it("hidden: nothing at all", async () => {
    const element = await show(survey());
    element.hidden = true;
    expect(element.getClientRects()).to.have.lengthOf(0);
  });
});
