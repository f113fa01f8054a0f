import { expect } from "@open-wc/testing";
import { type Survey, receiptOf } from "../../src/schema/index.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { type SatisfactionSurvey, clear, eventually, once, press, put, settled, show, shown } from "../support/widget.ts";

const run = "globalThis.injected = true";
const corpus = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<iframe srcdoc="<script>parent.injected = true</script>">`,
  `<iframe src="javascript:parent.injected = true">`,
  `<a href="javascript:${run}">x</a>`,
  `javascript:${run}`,
  `"><img src=x onerror=${run}>`,
  `' onfocus='${run}' autofocus='`,
  `" onmouseover="${run}" x="`,
  `<input autofocus onfocus="${run}">`,
  `<body onload="${run}">`,
  `<style>@import "javascript:${run}"; * { display: none !important }</style>`,
  `</style><script>${run}</script>`,
  `<!--?lit$123$-->`,
  `<!--lit-part-->`,
  `?lit$123$`,
  `lit$123$`,
  `<!-- --><img src=x onerror=${run}>`,
  `-->`,
  "${globalThis.injected = true}",
  "`${globalThis.injected = true}`",
  "{{constructor.constructor('globalThis.injected = true')()}}",
  "{count} {bound} {step} {n} {label} {detail}",
  "#{7*7} <%= 7*7 %> [[7*7]] {%7*7%}",
  "$& $1 $` $' $$",
  "&lt;b&gt; &amp; &#60;b&#62; &nbsp;",
  "<b>bold</b>",
  "\u202Egnp.exe\u202C \u2066x\u2069 \u200F",
  "a\u0000b\u0007c".replaceAll("\u0000", "\uFFFD"),
  "\\u003cscript\\u003e \\x3cimg\\x3e %3Cscript%3E",
  "<details open ontoggle=\"" + run + "\">",
  "<math><mtext></mtext><mglyph><style></style><img src=x onerror=" + run + "></math>",
  "<template><script>" + run + "</script></template>",
  "<slot name=x></slot><satisfaction-survey></satisfaction-survey>",
  "__proto__ constructor toString",
  "‮<ｓｃｒｉｐｔ>",
  "]]><script>" + run + "</script>",
];

/** A survey with every kind of item, with these words in every place that takes words. */
function surveyOf(words: string): Survey {
  const text = (n: number | string) => `${words} ${n}`;
  const options = [1, 2, 3].map((n) => ({ code: `c${n}`, label: text(n), value: n }));
  const base = { help: text("help"), required: true };
  const displays = ["buttons", "faces", "stars", "numbers", "slider", "dropdown"];
  return {
    schemaVersion: 1,
    id: "hostile",
    version: "1",
    languages: ["en"],
    title: text("title"),
    intro: text("intro"),
    thanks: text("thanks"),
    organisation: text("organisation"),
    scales: { s: { options, ends: { first: text("first"), last: text("last") } } },
    consent: { text: text("consent"), purpose: text("purpose"), controller: text("controller"), retention: text("retention") },
    checks: [{ id: "check", when: { item: "buttons", is: "c1" }, message: text("check") }],
    sections: [
      { id: "a", title: text("section"), stem: text("stem"), items: displays.map((display) => ({ ...base, type: "rating", id: display, label: text(display), scale: "s", display })) },
      {
        id: "b",
        items: [
          { ...base, type: "choice", id: "choice", label: text("choice"), options: [...options, { code: "o", label: text("other"), other: true }] },
          { ...base, type: "choices", id: "choices", label: text("choices"), options },
          { ...base, type: "rank", id: "rank", label: text("rank"), options },
          { ...base, type: "lookup", id: "lookup", label: text("lookup"), options },
          { ...base, type: "number", id: "number", label: text("number"), suffix: text("suffix") },
          { ...base, type: "date", id: "date", label: text("date") },
          { ...base, type: "text", id: "text", label: text("text"), display: "long" },
          { type: "note", id: "note", label: text("note"), help: text("help") },
        ],
      },
    ],
  } as unknown as Survey;
}

/** Which elements there are, and under which attributes, but for what the words may be in. */
const skeleton = (element: SatisfactionSurvey): string =>
  [...shown(element).querySelectorAll("*")].map((each) => `${each.localName}[${each.getAttributeNames().join(" ")}]`).join("\n");

const saysAll = (element: SatisfactionSurvey, words: string, places: string[]): void => {
  const said = shown(element).textContent!;
  for (const place of places) expect(said, place).to.contain(`${words} ${place}`);
};

const everywhere = ["title", "intro", "organisation", "first", "last", "consent", "purpose", "controller", "retention", "section", "stem", "help", "buttons", "faces", "choice", "choices", "rank", "lookup", "number", "suffix", "date", "text", "note", "1", "2", "3"];

async function wholeWay(words: string): Promise<string[]> {
  const endpoint = await openEndpoint({ status: 422, body: JSON.stringify({ detail: `${words} detail` }) });
  const element = await show(surveyOf(words), { lang: "en", layout: "page", endpoint: endpoint.url });
  const seen = [skeleton(element)];
  saysAll(element, words, everywhere);

  // Every field holds the words as well.
  for (const control of shown(element).querySelectorAll<HTMLInputElement>("[id='item:number'] input, [id='item:text'] textarea, [id='item:lookup'] input")) {
    control.value = words;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  shown(element).querySelector<HTMLInputElement>("input[value=o]")!.click();
  for (const button of [...shown(element).querySelectorAll<HTMLElement>("[id='item:rank'] button.option")].slice(0, 1)) button.click();
  await element.updateComplete;
  shown(element).querySelector<HTMLInputElement>("input[value=c1]")!.click();
  await press(element, "Send answers");
  saysAll(element, words, ["check", "faces"]);
  seen.push(skeleton(element));

  const number = shown(element).querySelector<HTMLInputElement>("[id='item:number'] input")!;
  number.value = "";
  number.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const refused = once(element, "survey-error");
  await press(element, "Send answers");
  saysAll(element, words, ["number"]);
  await press(element, "Send answers");
  await refused;
  await element.updateComplete;
  expect(shown(element).textContent).to.contain(`${words} detail`);
  seen.push(skeleton(element));

  await endpoint.answer({});
  const sent = once(element, "survey-sent");
  await press(element, "Go over the answers");
  await press(element, "Send answers");
  const { submission } = await sent;
  await element.updateComplete;
  saysAll(element, words, ["thanks"]);
  expect(shown(element).textContent).to.contain(receiptOf(submission.id));
  expect(submission.answers["text"] ?? "").to.equal(words.trim());
  seen.push(skeleton(element));
  element.remove();
  return seen;
}

describe("words are only ever words", () => {
  let plain: string[];
  let log: ReturnType<typeof quietConsole>;
  before(async () => {
    log = quietConsole();
    plain = await wholeWay("plain");
  });
  after(() => log.restore());
  afterEach(() => {
    expect("injected" in globalThis, "a script ran").to.equal(false);
    clear();
  });

  for (const words of corpus) {
    it(JSON.stringify(words), async () => {
      expect(await wholeWay(words)).to.deep.equal(plain);
    });
  }

  it("also as the names of what is wrong with a survey", async () => {
    const { title: _, ...broken } = { ...surveyOf("x"), ...Object.fromEntries(corpus.map((words) => [words, words])) };
    const element = put(broken, { lang: "en" });
    const { faults } = await once(element, "survey-error");
    await settled(element);
    expect(faults.length).to.be.above(corpus.length);
    await eventually(() => expect(shown(element).querySelectorAll("li").length).to.equal(faults.length));
    expect(shown(element).querySelectorAll("script, img, svg, iframe, style, a, b, input").length).to.equal(0);
  });

  it("also in a list from elsewhere", async () => {
    const list = await openEndpoint({ status: 200, body: JSON.stringify(corpus.map((words, at) => ({ code: `c${at}`, label: `word ${words}` }))) });
    const item = { type: "lookup", id: "lookup", label: "x", url: list.url };
    const element = await show({ ...surveyOf("x"), sections: [{ id: "a", items: [item] }], checks: [] }, { lang: "en" });
    const input = shown(element).querySelector<HTMLInputElement>("[role=combobox]")!;
    await eventually(async () => {
      input.focus();
      input.value = "word";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await element.updateComplete;
      expect(shown(element).querySelectorAll("[role=option]").length).to.equal(corpus.length);
    });
    expect(shown(element).querySelectorAll("[role=option] *").length).to.equal(0);
  });
});
