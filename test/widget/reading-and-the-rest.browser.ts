import { expect } from "@open-wc/testing";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import { noSpeech, speechOf, voice, wav } from "../support/speech.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  press,
  question,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const buttons = (element: SatisfactionSurvey) => [...shown(element).querySelectorAll<HTMLElement>(".listen")];
const name = (each: HTMLElement) => each.textContent!.replaceAll(/\s+/g, " ").trim();
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function withButtons(survey: unknown, count: number, more = {}): Promise<SatisfactionSurvey> {
  const element = await show(survey, more);
  await eventually(() => expect(buttons(element).length).to.equal(count));
  return element;
}

const recorded = (address: string) => rating("care", { audio: { en: address } });
const FAILED = "could not be played";

describe("reading aloud and the rest of the page", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    noSpeech();
    log.restore();
  });

  it("moves nothing when its buttons come, in any layout", async () => {
    for (const items of [
      [yesNo("a"), yesNo("b", { help: "Help" }), text("c")],
      [rating("a"), rating("b")],
    ]) {
      const speech = speechOf();
      const element = await show(littleSurvey(items), { layout: "page" });
      const tops = () =>
        [...shown(element).querySelectorAll(".options")].map((each) => Math.round(each.getBoundingClientRect().top));
      const before = tops();
      speech.find(voice("en-US"));
      await eventually(() => expect(buttons(element).length).to.equal(items.length));
      await settled(element);
      expect(tops()).to.deep.equal(before);
    }
  });

  it("ends when another answer takes the question away", async () => {
    const speech = speechOf(voice("en-US"));
    const options = Array.from({ length: 9 }, (_, i) => ({ code: `c${i}`, label: `Level ${i}` }));
    const more = { type: "choice", id: "more", label: "More", options, askIf: { item: "first", is: "yes" } };
    const element = await show(littleSurvey([yesNo("first"), more]));
    await choose(element, "first", "Yes");
    await eventually(() => expect(buttons(element).length).to.equal(2));
    buttons(element)[1]!.click();
    await eventually(() => expect(speech.said.length).to.equal(2));
    await choose(element, "first", "No");
    const { length } = speech.said;
    await wait(200);
    expect(speech.said.length).to.equal(length);
  });

  it("ends when everything begins anew, on the same step", async () => {
    const speech = speechOf(voice("en-US"));
    // Nothing of it may have come to its end by itself.
    speech.pace = 10_000;
    const element = await withButtons(littleSurvey([yesNo("first")]), 1);
    await choose(element, "first", "Yes");
    const restart = () => shown(element).querySelector<HTMLElement>("[part~=restart]")!;
    await eventually(() => expect(restart()).to.not.equal(null));
    buttons(element)[0]!.click();
    await eventually(() => expect(speech.said.length).to.equal(1));
    expect(speech.speaking).to.equal(true);
    restart().click();
    await settled(element);
    restart().click();
    await eventually(() => expect(question(element, "first").querySelector(":checked")).to.equal(null));
    expect(speech.speaking).to.equal(false);
    expect(speech.said.length).to.equal(1);
    expect(name(buttons(element)[0]!)).to.equal("Read aloud: Is first so?");
  });

  it("leaves what the page itself says alone", async () => {
    const speech = speechOf(voice("en-US"));
    const element = await withButtons(littleSurvey([yesNo("first")]), 1);
    buttons(element)[0]!.click();
    await eventually(() => expect(speech.said.length).to.equal(1));
    speech.cancel();
    for (const words of ["One", "Two"]) speech.speak(new SpeechSynthesisUtterance(words));
    await eventually(() => expect(speech.said.map(({ text: said }) => said).slice(-2)).to.deep.equal(["One", "Two"]));
    await eventually(() => expect(name(buttons(element)[0]!)).to.equal("Read aloud: Is first so?"));
  });

  it("takes no focus from a ranking that is complete", async () => {
    speechOf(voice("en-US"));
    const options = ["a", "b"].map((code) => ({ code, label: code }));
    const element = await withButtons(littleSurvey([{ type: "rank", id: "order", label: "Order", options }]), 1);
    for (const _ of options) {
      question(element, "order").querySelector<HTMLElement>("button.option")!.click();
      await settled(element);
    }
    await eventually(() => expect(element.shadowRoot!.activeElement?.closest(".ranked")).to.not.equal(null));
  });

  it("asks the device for its voices as often among 200 questions as among 2", async () => {
    const speech = speechOf(voice("en-US"));
    const { getVoices } = speech;
    let asked = 0;
    speech.getVoices = () => (asked++, getVoices());
    const counts: number[] = [];
    for (const size of [2, 200]) {
      const items = Array.from({ length: size }, (_, i) => rating(`q${i}`));
      const element = await withButtons(littleSurvey(items), size, { layout: "page", draft: "off" });
      await settled(element);
      asked = 0;
      await choose(element, "q0", "Good");
      counts.push(asked);
      clear();
    }
    expect(counts).to.deep.equal([1, 1]);
  });

  it("leaves no listener with the device when the survey goes", async () => {
    const speech = speechOf(voice("en-US"));
    const listening = new Set<unknown>();
    const { addEventListener, removeEventListener } = speech;
    speech.addEventListener = (...[type, listener]: Parameters<typeof addEventListener>) => {
      listening.add(listener);
      addEventListener.call(speech, type, listener);
    };
    speech.removeEventListener = (...[type, listener]: Parameters<typeof removeEventListener>) => {
      listening.delete(listener);
      removeEventListener.call(speech, type, listener);
    };
    const element = await withButtons(littleSurvey([yesNo("a")]), 1);
    expect(listening.size).to.equal(1);
    element.remove();
    expect(listening.size).to.equal(0);
  });

  it("is as easy to hit on a shared device as everything there", async () => {
    speechOf(voice("en-US"));
    const element = await withButtons(littleSurvey([yesNo("a")]), 1, { kiosk: "" });
    const { width, height } = buttons(element)[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(56);
  });

  it("offers nothing where the question's words are in a language without a voice", async () => {
    speechOf(voice("en-US"));
    const items = [text("a", { label: { vi: "Một" } }), text("b", { label: { vi: "Hai", en: "Two" } })];
    const survey = littleSurvey(items, { languages: ["vi", "en"], title: { vi: "Khảo sát", en: "Survey" } });
    const element = await withButtons(survey, 1, { lang: "en" });
    expect(name(buttons(element)[0]!)).to.equal("Read aloud: Two");
  });

  it("says in which language its words are, as the text is marked", async () => {
    const speech = speechOf(voice("vi_VN"));
    const element = await withButtons(littleSurvey([text("a")], { languages: ["vi"] }), 1);
    buttons(element)[0]!.click();
    await eventually(() => expect(speech.said).to.deep.equal([{ text: "Write a", lang: "vi", voice: "vi_VN" }]));
  });
});

describe("a recording", () => {
  afterEach(() => {
    clear();
    noSpeech();
  });

  it("plays to its end when a person presses, without any voice", async function () {
    // On a machine without an audio device, Firefox plays nothing; the others play into the void.
    if (engine === "firefox") this.skip();
    const endpoint = await openEndpoint({ status: 200, headers: { "Content-Type": "audio/wav" }, body: wav(0) });
    speechOf();
    const element = await withButtons(littleSurvey([recorded(endpoint.url)]), 1);
    expect(await endpoint.received()).to.deep.equal([]);
    await click(buttons(element)[0]!);
    await eventually(() => expect(name(buttons(element)[0]!)).to.equal("Stop reading: Rate care"));
    await eventually(() => expect(name(buttons(element)[0]!)).to.equal("Read aloud: Rate care"), 10_000);
    expect(question(element, "care").textContent).to.not.contain(FAILED);
    expect((await endpoint.received()).length).to.be.above(0);
  });

  it("at an address that is none gives way to the voice", async () => {
    const speech = speechOf(voice("en-US"));
    const element = await withButtons(littleSurvey([recorded("https://")]), 1);
    buttons(element)[0]!.click();
    await eventually(() => expect(speech.said.length).to.be.above(0));
  });

  it("that could not be played is not spoken of in the next step", async () => {
    const { url } = await openEndpoint({ status: 404 });
    speechOf();
    const sections = [
      { id: "one", items: [recorded(url)] },
      { id: "two", items: [text("why")] },
    ];
    const element = await withButtons(surveyOf(sections), 1);
    buttons(element)[0]!.click();
    await eventually(() => expect(question(element, "care").textContent).to.contain(FAILED));
    await press(element, "Continue");
    await press(element, "Back");
    expect(question(element, "care").textContent).to.not.contain(FAILED);
  });
});
