import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { engine } from "../infra/engine.ts";
import { press as key } from "../infra/keys.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import { pageScripts, runPageScripts } from "../support/page-scripts.ts";
import {
  type SatisfactionSurvey,
  button,
  clear,
  eventually,
  field,
  once,
  press,
  question,
  show,
  shown,
} from "../support/widget.ts";

const levels = ["Bad", "Poor", "Fair", "Good"].map((label) => ({ code: label.toLowerCase(), label }));
const survey = littleSurvey(
  [
    text("name"),
    text("remark", { display: "long" }),
    rating("care"),
    rating("speed"),
    rating("slide", { display: "slider", scale: "levels" }),
    rating("drop", { display: "dropdown", scale: "levels" }),
    { type: "choices", id: "why", label: "Why?", scale: "levels" },
    { type: "lookup", id: "procedure", label: "Which procedure?", options: levels },
    { type: "rank", id: "order", label: "What matters?", scale: "levels" },
    { type: "number", id: "days", label: "Days" },
    { type: "date", id: "day", label: "Day" },
  ],
  {
    scales: {
      quality: { options: levels.slice(1) },
      levels: { options: levels },
    },
  },
);

const option = (element: SatisfactionSurvey, id: string, words: string): HTMLElement =>
  [...question(element, id).querySelectorAll("label")].find((each) => each.textContent!.trim() === words)!;
const type = (text: string) => sendKeys({ type: text });
const focused = (element: SatisfactionSurvey) => element.shadowRoot!.activeElement;

/** A person fills everything in, with a mouse and with keys. @returns what is sent */
async function fillIn(element: SatisfactionSurvey): Promise<unknown> {
  const name = field(element, "name");
  await click(name);
  await type("As/s");
  // UniKey on Windows writes an accent as Backspace and the letter with it.
  await key("Backspace");
  await type("á 5");
  expect(name.value).to.equal("As/á 5");
  await key("Home");
  await type("-");
  await key("End");
  await key("Enter");
  expect(focused(element), "after Enter").to.equal(name);
  await key("Tab");
  const remark = field(element, "remark");
  expect(focused(element), "after Tab").to.equal(remark);
  await type("s one");
  await key("Enter");
  await type("x y");
  if (engine !== "webkit") {
    await key("Control+a");
    await key("Control+c");
    await key("End");
    await key("Control+v");
  }
  await click(option(element, "care", "Fair"));
  await click(option(element, "speed", "Poor"));
  await key("ArrowDown");
  await key("ArrowDown");
  const slider = field(element, "slide");
  await click(slider, 0.99);
  await key("ArrowLeft");
  const drop = field(element, "drop");
  drop.focus();
  await type("F");
  await click(option(element, "why", "Bad"));
  await key("Tab");
  await key(" ");
  const lookup = field(element, "procedure");
  await click(lookup);
  await type("oo");
  await key("ArrowDown");
  await key("Escape");
  expect(lookup.value).to.equal("");
  await type("go");
  await eventually(() => expect(question(element, "procedure").querySelectorAll("li")).to.have.length(1));
  await click(question(element, "procedure").querySelector("li")!);
  await eventually(() => expect(lookup.value).to.equal("Good"));
  expect(focused(element), "after choosing in the list").to.equal(lookup);
  for (const words of ["Good", "Bad"])
    await click(
      [...question(element, "order").querySelectorAll(".option")].find(
        (each) => each.lastElementChild!.textContent === words,
      )!,
    );
  await click(field(element, "days"));
  await type("12");
  const [day, month, year] = question(element, "day").querySelectorAll("input");
  await click(day!);
  await type("3");
  await click(month!);
  await type("2");
  await click(year!);
  await type("2026");
  const submitted = once(element, "survey-submit");
  element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
  await click(button(element, "Send answers")!);
  return (await submitted).submission.answers;
}

const pasted = engine === "webkit" ? "" : "s one\nx y";
const expected = {
  name: "-As/á 5",
  remark: `s one\nx y${pasted}`,
  care: "fair",
  speed: "good",
  slide: "fair",
  drop: "fair",
  why: ["bad", "poor"],
  procedure: "good",
  order: ["good", "bad"],
  days: 12,
  day: "2026-02-03",
};

describe(`on a page with ${pageScripts.length} scripts that judge by event.target`, () => {
  let presses: number;
  let stop = () => {};

  /** A page that is one form, as ASP.NET makes them. */
  function page() {
    document.body.innerHTML = `<form><input id="search"><button>Page</button><main></main></form>`;
    const form = document.querySelector("form")!;
    const search = document.querySelector<HTMLInputElement>("#search")!;
    const button = document.querySelector("button")!;
    presses = 0;
    form.addEventListener("submit", (event) => {
      presses++;
      event.preventDefault();
    });
    const main = document.querySelector("main")!;
    stop = runPageScripts([window, document, document.documentElement, document.body, form, main], { search, button });
    return { form, search, main };
  }

  afterEach(() => {
    stop();
    clear();
  });

  it("a field that nobody guards cannot be used", async () => {
    const { main } = page();
    const root = main.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const input = root.appendChild(document.createElement("input"));
    await click(input);
    await type("As/s");
    expect(input.value).to.equal("");
  });

  it("a survey is filled in with mouse and keys as on any other, and the page hears nothing of it", async () => {
    const { main, search } = page();
    const element = await show(survey, { lang: "en", layout: "page", draft: "off" }, main);
    expect(await fillIn(element)).to.deep.equal(expected);
    expect(search.value).to.equal("");
    expect(presses, "presses of the page's button, and its form sent").to.equal(0);
  });

  it("links in the survey lead where they lead, and what is missing is pointed to", async () => {
    const { main } = page();
    const element = await show(
      littleSurvey([rating("care", { required: true }), rating("b"), text("c")]),
      { lang: "en" },
      main,
    );
    await press(element, "Send answers");
    const link = shown(element).querySelector<HTMLElement>("#summary a")!;
    await click(link);
    expect(focused(element)).to.equal(question(element, "care").querySelector("input"));
  });
});
