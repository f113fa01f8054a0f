import { expect } from "@open-wc/testing";
import { violations } from "../a11y/violations.ts";
import { press as key } from "../infra/keys.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { littleSurvey, rating, surveyOf, text } from "../support/little-survey.ts";
import { Speech, noSpeech, voice, wav } from "../support/speech.ts";
import { watchUncaught } from "../support/uncaught.ts";
import {
  type SatisfactionSurvey,
  clear,
  eventually,
  press,
  put,
  question,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const survey = (more: object = {}) =>
  surveyOf(
    [
      {
        id: "first",
        stem: both("How satisfied are you?", "Ông/Bà hài lòng ở mức nào?"),
        items: [
          rating("care", { label: both("Care", "Thái độ"), help: both("Of the officials", "Của công chức"), ...more }),
          rating("speed", { label: both("Speed", "Tốc độ") }),
        ],
      },
      { id: "second", items: [text("why", { label: both("Why?", "Vì sao?") })] },
    ],
    {
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
    },
  );
const buttons = (element: SatisfactionSurvey) => [...shown(element).querySelectorAll<HTMLElement>(".listen")];
const button = (element: SatisfactionSurvey, id = "care") =>
  question(element, id).querySelector<HTMLButtonElement>(".listen")!;
const name = (each: HTMLElement) => each.textContent!.replaceAll(/\s+/g, " ").trim();

/** A survey on a device whose voices these are, once what reads is there. */
async function heardOn(speech: Speech, given: unknown = survey(), lang = "vi"): Promise<SatisfactionSurvey> {
  const element = await show(given, { lang });
  await eventually(() => expect(buttons(element).length).to.be.above(0));
  expect(speech.said).to.deep.equal([]);
  return element;
}

describe("a question is read aloud", () => {
  afterEach(() => {
    clear();
    noSpeech();
  });

  it("by a voice of the device: stem, question, help and options, in their language", async () => {
    const speech = new Speech(voice("en-US"), voice("vi_VN", { name: "Linh" }));
    const element = await heardOn(speech);
    button(element).click();
    await eventually(() => expect(speech.said.length).to.equal(5));
    expect(speech.said.map(({ text: said }) => said)).to.deep.equal([
      "Ông/Bà hài lòng ở mức nào?",
      "Thái độ",
      "Của công chức",
      "Tốt",
      "Kém",
    ]);
    expect(new Set(speech.said.map(({ voice: by }) => by))).to.deep.equal(new Set(["Linh"]));
    await eventually(() => expect(name(button(element))).to.equal("Nghe đọc: Thái độ"));
  });

  it("and nothing is answered or begun by that", async () => {
    const element = await heardOn(new Speech(voice("vi-VN")));
    let events = 0;
    for (const event of ["survey-start", "survey-answer"]) element.addEventListener(event, () => events++);
    const group = question(element, "care");
    const [labelledBy] = group.getAttribute("aria-labelledby")!.split(" ").reverse();
    const label = shown(element).querySelector(`#${CSS.escape(labelledBy!)}`)!;
    expect(label.textContent!.trim()).to.equal("Thái độ");
    expect(label.contains(button(element)) || button(element).closest("label") !== null).to.equal(false);
    button(element).click();
    await settled(element);
    expect(events).to.equal(0);
    expect(group.querySelector(":checked")).to.equal(null);
  });

  it("with a button for each that names its question, is large enough, and works with the keyboard", async () => {
    const speech = new Speech(voice("en-GB"));
    // It ends only when somebody stops it, however long the keys take.
    speech.pace = 60_000;
    const element = await heardOn(speech, survey(), "en");
    expect(buttons(element).map(name)).to.deep.equal(["Read aloud: Care", "Read aloud: Speed"]);
    for (const each of buttons(element)) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    button(element).focus();
    await key("Enter");
    await eventually(() => expect(name(button(element))).to.equal("Stop reading: Care"));
    expect(await violations(element)).to.deep.equal([]);
    await key(" ");
    await eventually(() => expect(name(button(element))).to.equal("Read aloud: Care"));
    expect(speech.speaking).to.equal(false);
  });

  it("one at a time, whatever surveys the page has", async () => {
    const speech = new Speech(voice("vi-VN"));
    const first = await heardOn(speech);
    const second = await show(survey(), { lang: "vi" });
    await eventually(() => expect(buttons(second).length).to.equal(2));
    button(first).click();
    await eventually(() => expect(name(button(first))).to.contain("Dừng đọc"));
    button(second, "speed").click();
    await eventually(() => expect(name(button(second, "speed"))).to.contain("Dừng đọc"));
    await eventually(() => expect(name(button(first))).to.contain("Nghe đọc"));
    await eventually(() => expect(speech.said.at(-1)!.text).to.equal("Kém"));
    expect(speech.said.filter(({ text: said }) => said === "Của công chức").length).to.be.at.most(1);
  });

  it("unless the device fails, which ends it without a word", async () => {
    const speech = new Speech(voice("vi-VN"));
    const element = await heardOn(speech);
    speech.unable = "Thái độ";
    button(element).click();
    await eventually(() => expect(speech.said.length).to.equal(2));
    await eventually(() => expect(name(button(element))).to.equal("Nghe đọc: Thái độ"));
    await new Promise((done) => setTimeout(done, 200));
    expect(speech.said.map(({ text: said }) => said)).to.not.contain("Tốt");
    expect(question(element, "care").textContent).to.not.contain("Không phát được âm thanh.");
  });

  it("and a survey that is none is refused all the same", async () => {
    const log = quietConsole();
    const uncaught = watchUncaught();
    await heardOn(new Speech(voice("vi-VN")));
    // No code can make text of that.
    const element = put({ ...survey(), id: { toString: 0 } }, { lang: "vi" });
    await eventually(() => expect(shown(element).querySelector(".invalid")).not.to.equal(null));
    element.lang = "en";
    await settled(element);
    expect(shown(element).querySelector(".invalid")).not.to.equal(null);
    expect(uncaught.errors).to.deep.equal([]);
    uncaught.stop();
    log.restore();
  });

  it("and so is a note", async () => {
    const speech = new Speech(voice("vi-VN"));
    const note = { type: "note", id: "thanks", label: "Xin cảm ơn." };
    const items = [note, text("why", { label: "Vì sao?" })];
    const given = littleSurvey(items, { languages: ["vi"], title: "Khảo sát" });
    const element = await heardOn(speech, given);
    expect(buttons(element).map(name)).to.deep.equal(["Nghe đọc: Xin cảm ơn.", "Nghe đọc: Vì sao?"]);
    buttons(element)[0]!.click();
    await eventually(() => expect(speech.said.map(({ text: said }) => said)).to.deep.equal(["Xin cảm ơn."]));
  });

  for (const [what, act] of [
    ["the step changes", (element: SatisfactionSurvey) => press(element, "Tiếp tục")],
    ["the language changes", (element: SatisfactionSurvey) => void (element.lang = "en")],
    ["the survey goes", (element: SatisfactionSurvey) => element.remove()],
    ["the page goes", () => void dispatchEvent(new Event("pagehide"))],
  ] as const) {
    it(`and no longer when ${what}`, async () => {
      const speech = new Speech(voice("vi-VN"), voice("en-US"));
      const element = await heardOn(speech);
      button(element).click();
      await eventually(() => expect(speech.said.length).to.equal(1));
      await act(element);
      await settled(element);
      const { length } = speech.said;
      await new Promise((done) => setTimeout(done, 200));
      expect(speech.said.length).to.equal(length);
      expect(length).to.be.below(5);
    });
  }
});

describe("nothing offers to read", () => {
  afterEach(() => {
    clear();
    noSpeech();
  });

  for (const [what, voices] of [
    ["has no voice at all", []],
    ["has none for the language", [voice("fr-FR")]],
    ["has one on somebody's server only", [voice("vi-VN", { localService: false })]],
  ] as const) {
    it(`where the device ${what}`, async () => {
      const speech = new Speech(...voices);
      const element = await show(survey(), { lang: "vi" });
      await settled(element);
      expect(buttons(element)).to.deep.equal([]);
      expect(speech.said).to.deep.equal([]);
    });
  }

  it("before the device has found its voices", async () => {
    const speech = new Speech();
    const element = await show(survey(), { lang: "vi" });
    await settled(element);
    expect(buttons(element)).to.deep.equal([]);
    speech.find(voice("vi-VN"));
    await eventually(() => expect(buttons(element).length).to.equal(2));
  });
});

describe("a recording", () => {
  let address: string;
  let asked: () => Promise<number>;
  beforeEach(async () => {
    const endpoint = await openEndpoint({ status: 200, headers: { "Content-Type": "audio/wav" }, body: wav(3) });
    address = endpoint.url;
    asked = async () => (await endpoint.received()).length;
  });
  afterEach(() => {
    clear();
    noSpeech();
  });

  it("is played in place of a voice, and not fetched before", async () => {
    const speech = new Speech(voice("vi-VN"));
    const element = await heardOn(speech, survey({ audio: { vi: address } }));
    expect(await asked()).to.equal(0);
    button(element).click();
    await eventually(async () => expect(await asked()).to.be.above(0));
    // A browser may refuse to play without a person's gesture; then the voice reads.
    expect(name(button(element))).to.equal("Dừng đọc: Thái độ");
  });

  it("is offered without any voice, for its question and its language alone", async () => {
    const speech = new Speech();
    const element = await heardOn(speech, survey({ audio: { vi: address } }));
    expect(buttons(element).map(name)).to.deep.equal(["Nghe đọc: Thái độ"]);
    element.lang = "en";
    await settled(element);
    expect(buttons(element)).to.deep.equal([]);
  });

  it("that cannot be played gives way to the voice", async () => {
    const { url } = await openEndpoint({ status: 404 });
    const speech = new Speech(voice("vi-VN"));
    const element = await heardOn(speech, survey({ audio: { vi: url } }));
    button(element).click();
    await eventually(() => expect(speech.said.length).to.be.above(1));
  });

  it("that cannot be played, without a voice, says so", async () => {
    const { url } = await openEndpoint({ status: 404 });
    const element = await heardOn(new Speech(), survey({ audio: { vi: url } }));
    button(element).click();
    await eventually(() => expect(question(element, "care").textContent).to.contain("Không phát được âm thanh."));
    expect(name(button(element))).to.equal("Nghe đọc: Thái độ");
  });
});
