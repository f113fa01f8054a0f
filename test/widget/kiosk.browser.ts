import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { Records } from "../../src/storage/records.ts";
import { violations } from "../a11y/violations.ts";
import { press as key } from "../infra/keys.ts";
import { quietConsole } from "../support/console.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { leapingTime } from "../support/leap.ts";
import { littleSurvey, rating, surveyOf, text } from "../support/little-survey.ts";
import { traces } from "../support/traces.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  chosen,
  clear,
  eventually,
  field,
  once,
  press,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const survey = surveyOf([
  { id: "first", items: [rating("care"), text("remark")] },
  { id: "second", items: [text("more")] },
]);

/** What one person leaves behind. */
const secret = "Chờ lâu ở quầy 4417";

const bar = (element: SatisfactionSurvey): HTMLElement => shown(element).querySelector<HTMLElement>(".countdown")!;
const isCounting = (element: SatisfactionSurvey): boolean => getComputedStyle(bar(element)).visibility === "visible";
const spoken = (element: SatisfactionSurvey): string =>
  shown(element).querySelector(".hidden[role]")!.textContent!.replaceAll(/\s+/g, " ").trim();
const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));
const drafts = () => new Records().keys("draft ");

/** One person's answers on the first step. */
async function answer(element: SatisfactionSurvey): Promise<void> {
  await choose(element, "care", "Poor");
  await type(element, "remark", secret);
}

/** The same, sent to an endpoint. */
async function answerAndSend(element: SatisfactionSurvey): Promise<void> {
  await answer(element);
  await press(element, "Continue");
  await type(element, "more", secret);
  await press(element, "Send answers");
}

async function sent(endpoint: Endpoint): Promise<SatisfactionSurvey> {
  const element = await show(survey, { kiosk: "", endpoint: endpoint.url });
  await answerAndSend(element);
  return element;
}

/** The first screen, as if nobody had been here. */
function expectFresh(element: SatisfactionSurvey): void {
  expect(screen(element)).to.contain("Part 1 of 2");
  expect(chosen(element, "care")).to.deep.equal([]);
  expect(field(element, "remark").value).to.equal("");
  expect(traces(element, secret)).to.deep.equal([]);
}

describe("on a shared device", () => {
  let log: ReturnType<typeof quietConsole>;
  /** Nobody waits for half a minute here, but for the one test of a form that is left alone by the real clock. */
  let time: ReturnType<typeof leapingTime>;
  beforeEach(() => {
    log = quietConsole();
    time = leapingTime();
  });
  afterEach(() => {
    clear();
    time.restore();
    log.restore();
  });

  /** Until a second of the usual countdown is over. */
  async function leaveAlone(element: SatisfactionSurvey): Promise<void> {
    expect(isCounting(element)).to.equal(false);
    await time.leap(41);
    expect(isCounting(element)).to.equal(true);
  }

  describe("a form that is left alone", () => {
    it("is counted down, then gives way to the first screen", async () => {
      const element = await show(survey, { kiosk: "2" });
      await answer(element);
      expect(isCounting(element)).to.equal(false);
      expect(traces(element, secret)).to.not.deep.equal([]);

      await eventually(() => expect(isCounting(element)).to.equal(true));
      expect(screen(element)).to.contain("This form will be cleared in 1 second, for the next person.");

      await eventually(() => expectFresh(element));
      expect(isCounting(element)).to.equal(false);
    });

    it("stays when the button is pressed, and the focus stays in the field", async () => {
      const element = await show(survey, { kiosk: "" });
      await answer(element);
      await leaveAlone(element);
      const pressed = button(element, "Continue answering")!;
      const down = new PointerEvent("pointerdown", { bubbles: true, composed: true, cancelable: true });
      pressed.dispatchEvent(down);
      await element.updateComplete;
      expect(isCounting(element), "until the press is over").to.equal(true);
      expect(down.defaultPrevented).to.equal(true);

      pressed.click();
      await element.updateComplete;
      expect(isCounting(element)).to.equal(false);
      expect(field(element, "remark").value).to.equal(secret);
      expect(element.shadowRoot!.activeElement).to.equal(field(element, "remark"));
    });

    for (const activity of [
      new PointerEvent("pointerdown"),
      new KeyboardEvent("keydown", { key: "Shift" }),
      new WheelEvent("wheel"),
      new MouseEvent("click"),
    ]) {
      it(`stays with a ${activity.type} anywhere on the page`, async () => {
        const element = await show(survey, { kiosk: "" });
        await answer(element);
        await leaveAlone(element);
        document.documentElement.dispatchEvent(activity);
        await element.updateComplete;
        expect(isCounting(element)).to.equal(false);
        expect(field(element, "remark").value).to.equal(secret);
      });
    }

    it("is counted by a clock that nobody sets", async () => {
      const element = await show(survey, { kiosk: "60" });
      await answer(element);
      const { now } = Date;
      Date.now = () => now() + 86_400_000;
      try {
        element.requestUpdate();
        await element.updateComplete;
        await wait(0.2);
        expect(isCounting(element)).to.equal(false);
        expect(field(element, "remark").value).to.equal(secret);
      } finally {
        Date.now = now;
      }
    });

    it("moves nothing when the countdown comes and goes", async () => {
      const element = await show(survey, { kiosk: "" });
      await answer(element);
      const places = () => [shown(element), button(element, "Continue")!].map((each) => each.getBoundingClientRect());
      const before = places();
      await leaveAlone(element);
      expect(places()).to.deep.equal(before);
    });

    for (const width of [320, 390])
      it(`leaves the answers in view, ${width} pixels wide`, async () => {
        await setViewport({ width, height: 568 });
        const element = await show(survey, { kiosk: "" });
        await answer(element);
        await leaveAlone(element);
        expect(bar(element).getBoundingClientRect().height).to.be.at.most(113);
        expect(bar(element).querySelector("p")!.innerText).to.contain("This form will be cleared in");
        expect(spoken(element)).to.contain("Do you need more time?");
        await setViewport({ width: 800, height: 600 });
      });

    it("is announced to screen readers once, with what to do", async () => {
      const element = await show(survey, { kiosk: "6" });
      await answer(element);
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(spoken(element)));
      observer.observe(shown(element).querySelector(".hidden[role]")!, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      await time.leap(5.1);
      expect(screen(element)).to.contain("in 1 second,");
      observer.disconnect();
      expect(said).to.deep.equal([
        "This form will be cleared in 3 seconds, for the next person. Do you need more time? Touch the screen or press any key.",
      ]);
      expect(shown(element).querySelector(".hidden[role]")!.getAttribute("role")).to.equal("alert");
      expect(bar(element).querySelector("p")!.getAttribute("aria-hidden")).to.equal("true");
    });

    it("is cleared also when only a step was left or a word was typed that is no answer", async () => {
      const options = [{ code: "a", label: "Apple" }];
      const element = await show(littleSurvey([{ type: "lookup", id: "what", label: "What?", options }]), {
        kiosk: "",
      });
      await type(element, "what", secret);
      await leaveAlone(element);
      await time.leap(30);
      await eventually(() => expect(field(element, "what").value).to.equal(""));
      clear();

      const steps = await show(survey, { kiosk: "" });
      await press(steps, "Continue");
      expect(screen(steps)).to.contain("Write more");
      await time.leap(61);
      await eventually(() => expect(screen(steps)).to.contain("Rate care"));
    });

    it("does not clear a first screen that nobody touched", async () => {
      const element = await show(survey, { kiosk: "" });
      const control = field(element, "remark");
      control.focus();
      element.addEventListener("survey-load", () => expect.fail("It began anew."));
      await time.leap(150);
      expect(isCounting(element)).to.equal(false);
      expect(field(element, "remark")).to.equal(control);
      expect(element.shadowRoot!.activeElement).to.equal(control);
    });
  });

  describe("what was sent", () => {
    for (const [what, answer, words] of [
      ["received", {}, "Your answers were received"],
      ["waiting", { unreachable: true }, "did not answer"],
      ["refused", { status: 422, body: `{"detail":"${secret}"}` }, "did not accept"],
    ] as const) {
      it(`${what}: is counted down at once, and a button makes room for the next person`, async () => {
        const element = await sent(await openEndpoint(answer));
        await eventually(() => expect(screen(element)).to.contain(words));
        // Who gives a form here goes away, and the page stays.
        expect(screen(element)).to.not.contain("close the page");
        expect(isCounting(element)).to.equal(true);
        expect(screen(element)).to.match(/In (20|19) seconds this screen will go back to the start/);
        const receipt = shown(element).querySelector(".receipt strong")?.textContent ?? secret;
        expect(traces(element, receipt)).to.not.deep.equal([]);

        const anew = once(element, "survey-load");
        await press(element, "Done, next person please");
        await anew;
        expectFresh(element);
        expect(traces(element, receipt)).to.deep.equal([]);
        expect(isCounting(element)).to.equal(false);
        expect(element.shadowRoot!.activeElement!.id).to.equal("step");
      });
    }

    it("goes by itself; with a touch it stays a while longer", async () => {
      const element = await sent(await openEndpoint());
      await eventually(() => expect(screen(element)).to.contain("Receipt code"));
      for (let touches = 0; touches < 3; touches++) {
        await time.leap(8);
        document.body.click();
      }
      expect(screen(element)).to.contain("Receipt code");
      await time.leap(21);
      await eventually(() => expectFresh(element));
    });

    it("stays while it is not in the outbox yet", async () => {
      const endpoint = await openEndpoint();
      const element = await show(survey, { kiosk: "", endpoint: endpoint.url });
      const { change } = Records.prototype;
      let goOn = (): void => {};
      const held = new Promise<void>((done) => (goOn = done));
      Records.prototype.change = async function (decide) {
        await held;
        return change.call(this, decide);
      };
      try {
        await answerAndSend(element);
        await time.leap(150);
        expect(screen(element)).to.equal("Sending…");
      } finally {
        Records.prototype.change = change;
        goOn();
      }
      await eventually(async () => expect(await endpoint.received()).to.have.lengthOf(1), 5000);
    });

    for (const [what, answer, event] of [
      ["received", { delay: 1500 }, "survey-sent"],
      ["refused", { delay: 1500, status: 422, body: '{"detail":"No."}' }, "survey-refused"],
    ] as const) {
      it(`${what} later: the next person sees nothing of it, and the page hears of it`, async () => {
        const element = await sent(await openEndpoint(answer));
        await eventually(() => expect(screen(element)).to.contain("saved on this device"));
        const heard = once(element, event);
        await press(element, "Done, next person please");
        await choose(element, "care", "Good");

        const { receipt } = await heard;
        await settled(element);
        expect(chosen(element, "care")).to.deep.equal(["Good"]);
        expect(traces(element, receipt)).to.deep.equal([]);
        expect(shown(element).querySelectorAll("#outcome").length).to.equal(0);
      });
    }

    it("is delivered after the next person's turn began, also where the browser keeps nothing", async () => {
      const endpoint = await openEndpoint({ unreachable: true });
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("Full", "QuotaExceededError");
      };
      try {
        const element = await sent(endpoint);
        await eventually(() => expect(screen(element)).to.contain("Your answers were not sent yet"));
        await press(element, "Done, next person please");
        expectFresh(element);
        await endpoint.answer({});
        await element.outbox.flush();
        expect((await element.outbox.count()).waiting).to.equal(0);
      } finally {
        IDBObjectStore.prototype.put = put;
      }
      const accepted = (await endpoint.received()).map(({ body }) => JSON.parse(body));
      expect(accepted.at(-1).answers.remark).to.equal(secret);
      expect(new Set(accepted.map(({ id }) => id)).size).to.equal(1);
    });
  });

  it("nothing of anybody is there any more when the page has gone away", async () => {
    const element = await show(survey, { kiosk: "" });
    await answer(element);
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    expectFresh(element);
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    expectFresh(element);
  });

  it("a page that finishes loading takes no answer away", async () => {
    const element = await show(survey, { kiosk: "" });
    await answer(element);
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
    await settled(element);
    expect(field(element, "remark").value).to.equal(secret);
  });

  it("a device that slept is cleared when it wakes", async () => {
    const element = await show(survey, { kiosk: "" });
    await answer(element);
    const { now } = Date;
    const turn = (visibilityState: string) => {
      Object.defineProperty(document, "visibilityState", { value: visibilityState, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    };
    try {
      turn("hidden");
      Date.now = () => now() + 61_000;
      turn("visible");
    } finally {
      Date.now = now;
      Reflect.deleteProperty(document, "visibilityState");
    }
    expectFresh(element);
  });

  it("no draft lies in the database at any time", async () => {
    const element = await show(survey, { kiosk: "", endpoint: (await openEndpoint()).url });
    const found: string[] = [];
    const looking = setInterval(() => void drafts().then((keys) => found.push(...keys)), 10);
    await answerAndSend(element);
    await eventually(() => expect(screen(element)).to.contain("Receipt code"));
    await press(element, "Done, next person please");
    await answer(element);
    await wait(0.2);
    clearInterval(looking);
    expect(found).to.deep.equal([]);
  });

  it("everybody begins anew, one after the other, with the keyboard alone", async () => {
    const endpoint = await openEndpoint();
    const element = await show(littleSurvey([text("remark")]), { kiosk: "", endpoint: endpoint.url });
    for (let person = 1; person <= 3; person++) {
      await type(element, "remark", `person ${person}`);
      await key("Tab");
      await key("Enter");
      // The receipt code is there already while the answers are on their way.
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      await key("Tab");
      expect(element.shadowRoot!.activeElement).to.equal(button(element, "Done, next person please"));
      await key("Enter");
      await eventually(() => expect(field(element, "remark").value).to.equal(""));
      expect(element.shadowRoot!.activeElement!.id).to.equal("step");
    }
    const remarks = (await endpoint.received()).map(({ body }) => JSON.parse(body).answers.remark as string);
    expect(remarks).to.deep.equal(["person 1", "person 2", "person 3"]);
  });

  it("the button that has the focus leaves it in the form", async () => {
    const element = await show(survey, { kiosk: "" });
    await answer(element);
    await leaveAlone(element);
    // As a screen reader does, without a key that the page sees.
    button(element, "Continue answering")!.focus();
    button(element, "Continue answering")!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement!.id).to.equal("step");
  });

  for (const [lang, width] of [
    ["vi", 1000],
    ["en", 320],
  ] as const) {
    it(`axe finds nothing in the countdowns, in ${lang} and ${width} pixels wide`, async () => {
      await setViewport({ width, height: 700 });
      const both = littleSurvey([text("remark", { label: { vi: "Góp ý", en: "Remark" } })], {
        languages: ["vi", "en"],
        title: { vi: "Khảo sát", en: "Survey" },
      });
      const element = await show(both, { kiosk: "", lang, endpoint: (await openEndpoint()).url });
      await type(element, "remark", "a");
      await leaveAlone(element);
      expect(screen(element)).to.contain(lang === "vi" ? "Phiếu sẽ được xóa sau" : "This form will be cleared in");
      expect(await violations(element)).to.deep.equal([]);
      await press(element, lang === "vi" ? "Gửi ý kiến" : "Send answers");
      await eventually(() => expect(isCounting(element)).to.equal(true));
      expect(screen(element)).to.contain(lang === "vi" ? "Xong, mời người tiếp theo" : "Done, next person please");
      expect(await violations(element)).to.deep.equal([]);
      await setViewport({ width: 800, height: 600 });
    });
  }

  for (const width of [360, 800, 1280]) {
    it(`everything to press is big, ${width} pixels wide`, async () => {
      await setViewport({ width, height: 700 });
      const element = await show(everyKind, { kiosk: "", layout: "page", lang: "en" });
      await press(element, "Send answers");
      const pressed = [
        ...shown(element).querySelectorAll<HTMLElement>(
          "label.option, label.level, button, .text, [type=range], .summary li, .lookup li",
        ),
      ];
      const small = pressed
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => ({
          what: `${each.localName}.${each.className}: ${each.textContent!.trim().slice(0, 30)}`,
          ...sizeOf(each),
        }))
        .filter(({ wide, high }) => high < 56 || wide < 56);
      expect(small).to.deep.equal([]);
      expect(parseFloat(getComputedStyle(shown(element)).fontSize)).to.equal(20);
      expect(shown(element).scrollWidth).to.equal(shown(element).clientWidth);
      await setViewport({ width: 800, height: 600 });
    });
  }

  it("a survey beside it that is nobody's shared one stays as it is", async () => {
    const shared = await show(survey, { kiosk: "" });
    const own = await show(survey, {});
    await answer(own);
    await time.leap(150);
    expect(field(own, "remark").value).to.equal(secret);
    expect(bar(own)).to.equal(null);
    expect(getComputedStyle(shown(own)).fontSize).to.equal("16px");
    expect(getComputedStyle(shown(shared)).fontSize).to.equal("20px");
  });

  it("is cleared also while it is taken off the page, and goes on when it is put back", async () => {
    const element = await show(survey, { kiosk: "" });
    await answer(element);
    element.remove();
    await time.leap(61);
    await eventually(() => expect(traces(element, secret)).to.deep.equal([]));
    document.body.append(element);
    await settled(element);
    await answer(element);
    await leaveAlone(element);
    document.body.click();
    await element.updateComplete;
    expect(isCounting(element)).to.equal(false);
    await time.leap(61);
    await eventually(() => expectFresh(element));
  });
});

function sizeOf(element: Element): { wide: number; high: number } {
  const { width, height } = element.getBoundingClientRect();
  return { wide: Math.round(width), high: Math.round(height) };
}
