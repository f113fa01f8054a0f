import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { quietConsole } from "../support/console.ts";
import { click } from "../support/pointer.ts";
import { littleSurvey, rating, surveyOf, text } from "../support/little-survey.ts";
import {
  choose,
  clear,
  eventually,
  field,
  isAsked,
  once,
  press,
  question,
  settled,
  show,
  type,
} from "../support/widget.ts";

/* Capturing listeners on window that were added before the widget's script ran: nothing can come before them. */

let cancelled = "";
let stopped = "";

/** A page of its own: on the window of the tests, the widget's script is there before any test. */
function pageWithListeners(): HTMLElement {
  const frame = document.createElement("iframe");
  // So that a place in it is the same place in the window.
  frame.style.cssText = "position: fixed; inset: 0; border: 0; inline-size: 100%; block-size: 100%";
  document.body.append(frame);
  for (const type of ["keydown", "mousedown", "input", "click"])
    frame.contentWindow!.addEventListener(
      type,
      (event) => {
        if (type === cancelled) event.preventDefault();
        if (type === stopped) event.stopImmediatePropagation();
      },
      true,
    );
  return frame.contentDocument!.body;
}

/** The worst first, as a slider goes, so that nobody is warned of two directions. */
const scales = {
  quality: {
    options: [
      { code: "poor", label: "Poor", value: 1 },
      { code: "fair", label: "Fair", value: 2 },
      { code: "good", label: "Good", value: 3, satisfied: true },
    ],
  },
};
const survey = littleSurvey(
  [rating("care"), text("remark"), rating("drop", { display: "dropdown" }), rating("slide", { display: "slider" })],
  { scales },
);
describe("an older capturing listener on window", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    cancelled = stopped = "";
    log.restore();
    clear();
  });

  it("that cancels what people do is told once, with cause and mend", async () => {
    const element = await show(survey, { lang: "en", draft: "off" }, pageWithListeners());
    cancelled = "mousedown";
    for (let times = 0; times < 2; times++) await click(field(element, "remark"));
    expect(element.shadowRoot!.activeElement === null).to.equal(true);
    expect(log.written).to.have.length(1);
    for (const words of ["cancels “mousedown”", "capturing one on window", "before", "composedPath()[0]"])
      expect(log.written[0]).to.contain(words);
  });

  it("that stops what is put in loses no answer, and is told once", async () => {
    const element = await show(survey, { lang: "en", draft: "off", layout: "page" }, pageWithListeners());
    stopped = "input";
    await choose(element, "care", "Good");
    const remark = field(element, "remark");
    await click(remark);
    await sendKeys({ type: "Tố" });
    await click(field(element, "slide"), 0.99);
    await click(remark, 0.99);
    await sendKeys({ type: "t" });
    await click(field(element, "slide"), 0.99);
    // A press on a slider leaves the focus where it was in WebKit; a press on the button, which is made by program here, does not.
    remark.blur();
    await eventually(() => expect(log.written).to.have.length(1));
    expect(log.written[0]).to.contain("stops “input”");
    element.addEventListener("survey-submit", (event) => event.preventDefault());
    const submitted = once(element, "survey-submit");
    for (let times = 0; times < 2; times++) await press(element, "Send answers");
    expect((await submitted).submission.answers).to.deep.equal({ care: "good", remark: "Tốt", slide: "good" });
    expect(log.written).to.have.length(1);
  });

  it("that stops clicks keeps nobody from sending, and is told once", async () => {
    const element = await show(survey, { lang: "en", draft: "off", layout: "page" }, pageWithListeners());
    const sent: unknown[] = [];
    element.addEventListener("survey-submit", (event) => {
      event.preventDefault();
      sent.push(event.submission.answers);
    });
    const next = element.shadowRoot!.querySelector("#next")!;
    await type(element, "remark", "Tốt");
    // First as on any page: what was not stopped is not made up for.
    await click(next);
    await eventually(() => expect(sent).to.have.length(1));
    expect(log.written).to.deep.equal([]);
    stopped = "click";
    await click(question(element, "care").querySelector("label")!);
    await click(next);
    await eventually(() => expect(sent).to.have.length(2));
    expect(sent[1]).to.have.property("care");
    expect(log.written).to.have.length(1);
    expect(log.written[0]).to.contain("stops “click”").and.contain("capturing one on window");
  });

  it("that stops clicks makes no two presses of a double click", async () => {
    const steps = surveyOf(["a", "b", "c"].map((id) => ({ id, items: [rating(id)] })));
    const element = await show(steps, { lang: "en", draft: "off" }, pageWithListeners());
    stopped = "click";
    // Of its own window, whose clock they show.
    const { MouseEvent } = element.ownerDocument.defaultView!;
    for (const detail of [1, 2]) {
      const next = element.shadowRoot!.querySelector("#next")!;
      for (const type of ["mousedown", "mouseup", "click"])
        next.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail }));
      await eventually(() => expect(isAsked(element, "b")).to.equal(true));
      await settled(element);
    }
    expect(isAsked(element, "b")).to.equal(true);
  });

  it("that stops the clicks of Enter and Space keeps nobody from sending, once for each press", async () => {
    const element = await show(survey, { lang: "en", draft: "off", layout: "page" }, pageWithListeners());
    let sent = 0;
    element.addEventListener("survey-submit", (event) => {
      event.preventDefault();
      sent++;
    });
    const next = element.shadowRoot!.querySelector<HTMLElement>("#next")!;
    await type(element, "remark", "Tốt");
    // What the first press needs is still loading: it must not be counted with those of the keys.
    await click(next);
    await eventually(() => expect(sent).to.equal(1));
    const pressed: number[] = [];
    for (const type of ["", "click", "keydown"]) {
      stopped = type === "click" ? type : "";
      cancelled = type === "keydown" ? type : "";
      for (const key of ["Enter", " "]) {
        sent = 0;
        next.focus();
        await sendKeys({ press: key });
        // A click that is made up comes in a task of its own, after those that the key has queued.
        await new Promise((done) => setTimeout(done));
        await element.updateComplete;
        await eventually(() => expect(sent).to.equal(type === "keydown" ? 0 : 1));
        pressed.push(sent);
      }
    }
    expect(pressed).to.deep.equal([1, 1, 1, 1, 0, 0]);
    expect(log.written.filter((line) => line.includes("“click”")).length).to.be.at.most(1);
  });
});
