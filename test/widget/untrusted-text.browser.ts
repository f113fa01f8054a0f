import { expect } from "@open-wc/testing";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { OVERRIDES } from "../../src/schema/rules/invisible.ts";
import { everyText } from "../support/every-text.ts";
import { injections } from "../support/injections.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { isLong } from "../support/long.ts";
import { picture } from "../support/picture.ts";
import { choose, clear, eventually, field, put, question, settled, show, shown, type } from "../support/widget.ts";

/** What the injections call. */
declare global {
  var hacked: () => void;
}

/** A survey whose texts are read in another order than they are stored is not shown at all. */
const sayable = injections.filter((text) => !OVERRIDES.test(text));

/**
 * Where markup could come from text, or a text is too wide, engines may differ. What the widget's own code could take
 * for an address, a template or a format, it takes for one in all of them.
 */
const alone = engine === "chromium" ? sayable : sayable.filter((text) => text.includes("<") || text.length > 1000);

/** What stands for the n-th text of the survey: one injection in all places, or each place has another. */
type Words = (number: number) => string;
const tried: [what: string, words: Words][] = isLong
  ? alone.map((text) => [JSON.stringify(text).slice(0, 80), () => text])
  : [["all of them, each somewhere", (number) => sayable[number % sayable.length]!]];

describe("text from a survey and a server, wherever it is shown", function () {
  this.timeout(30_000);
  let log: ReturnType<typeof quietConsole>;
  let hacks = 0;
  let harmless: Awaited<ReturnType<typeof journey>>;

  before(async () => {
    globalThis.hacked = () => hacks++;
    harmless = await journey(() => "Harmless");
  });
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("is shown: every text of the survey is on some picture of the journey", () => {
    let texts = 0;
    everyText((number) => String((texts = number)));
    const all = [...harmless.values()].flat().join("\n");
    const missing = Array.from({ length: texts }, (_, at) => at + 1).filter(
      (at) => !RegExp(`Harmless ${at}\\b`).test(all),
    );
    // Context fields are for reports; nobody reads their names in a survey.
    expect(missing).to.deep.equal([9, 10]);
  });

  for (const [what, words] of tried) {
    it(`stays text: ${what}`, async () => {
      const hostile = await journey(words);
      for (const [state, lines] of harmless) {
        const expected = lines.map((line) =>
          line.replaceAll(/Harmless( \d+)?/g, (_, number = "") => words(Number(number)) + number),
        );
        expect(hostile.get(state), state).to.deep.equal(expected);
      }
      expect(hacks).to.equal(0);
    });
  }

  for (const injection of alone.filter((_, at) => isLong || at % 4 === 0)) {
    it(`stays text in the webmaster's list: ${JSON.stringify(injection).slice(0, 80)}`, async () => {
      const survey = everyText((number) => `${injection} ${number}`) as Record<string, object>;
      const element = put(
        {
          ...survey,
          [injection]: injection,
          id: injection,
          languages: [injection],
          scales: { ...survey["scales"], [injection]: injection },
          checks: [{ id: injection, when: { item: injection, is: injection }, message: { [injection]: injection } }],
        },
        { lang: "en" },
      );
      await eventually(() => expect(shown(element).querySelector(".invalid")).not.to.equal(null));

      const reasons = [...shown(element).querySelectorAll("li")];
      expect(reasons.length).to.be.above(5);
      expect(reasons.flatMap((reason) => [...reason.children])).to.deep.equal([]);
      const tags = [...shown(element).querySelectorAll("*")].map(({ localName }) => localName);
      expect([...new Set(tags)]).to.deep.equal(["div", "h2", "slot", "details", "summary", "ul", "li"]);
      expect(shown(element).textContent).to.contain(JSON.stringify(injection).slice(1, 50));
      expect(hacks).to.equal(0);
    });
  }

  it("stays text in a list from elsewhere", async () => {
    const list = injections.map((label, at) => ({ code: `c${at}`, label }));
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(list) });
    const element = await show(littleSurvey([{ type: "lookup", id: "x", label: "x", url }]));
    await eventually(async () => {
      await type(element, "x", "");
      expect(question(element, "x").querySelectorAll("[role=option]").length).to.equal(injections.length);
    });
    const found = [...question(element, "x").querySelectorAll("[role=option]")];
    expect(found.map((each) => each.textContent!.trim())).to.deep.equal(injections.map((each) => each.trim()));
    expect(found.flatMap((each) => [...each.children])).to.deep.equal([]);
    expect(hacks).to.equal(0);
  });

  for (const address of [
    "javascript:hacked()",
    "data:application/json,{}",
    "vbscript:hacked()",
    "file:///x",
    "blob:x",
  ]) {
    it(`is no address: ${address}`, async () => {
      const element = put(undefined, { src: address, lang: "en" });
      await eventually(() => expect(shown(element).querySelector(".invalid")).not.to.equal(null));
      expect(shown(element).querySelector("li")!.textContent).to.equal(`"${address}" is not an http(s) address.`);
      expect(hacks).to.equal(0);
    });
  }
});

/** From the first question to the receipt, by way of everything that can come between. @returns a picture of each state */
async function journey(words: Words): Promise<Map<string, string[]>> {
  const pictures = new Map<string, string[]>();
  const endpoint = await openEndpoint({ status: 422, body: JSON.stringify({ detail: `${words(0)} detail` }) });
  const element = await show(
    everyText((number) => `${words(number)} ${number}`),
    { endpoint: endpoint.url, lang: "en", layout: "page" },
  );
  const take = (state: string): void => {
    // Whether options stand in a row depends on how long their words are.
    const lines = picture(element.shadowRoot!).map((line) => line.replace(/^"?class=row row\d*/, "class=row"));
    pictures.set(state, lines);
    expect(document.documentElement.scrollWidth, `${state} fits the page`).to.be.at.most(innerWidth);
  };
  const press = async (what: string): Promise<void> => {
    shown(element).querySelector<HTMLElement>(what)!.click();
    await settled(element);
  };
  const until = (outcome: string) =>
    eventually(() => expect(shown(element).querySelector(`.outcome.${outcome}`)).not.to.equal(null));
  take("questions");

  await press(".consent label");
  for (const id of ["row1", "row2", "buttons", "faces", "stars", "numbers"]) {
    question(element, id).querySelector("label")!.click();
  }
  for (const id of ["dropdown", "drop"]) {
    field(element, id).value = id === "drop" ? "a" : "good";
    field(element, id).dispatchEvent(new Event("change"));
  }
  await type(element, "slider", "1");
  for (const id of ["choice", "choices"])
    [...question(element, id).querySelectorAll<HTMLElement>("label.option")].at(-1)!.click();
  for (const at of [2, 0]) {
    question(element, "rank").querySelectorAll<HTMLElement>(".option")[at]!.click();
    await settled(element);
  }
  await eventually(() => expect(shown(element).querySelector(".kept")).not.to.equal(null));
  await type(element, "lookup", "");
  await settled(element);
  take("answered, with a list open");

  await press("[role=option]");
  for (const id of ["number", "long", "choice"]) await type(element, id, words(0));
  await press("#next");
  take("something to mend");

  await choose(element, "number", "Prefer not to answer");
  await press("#next");
  await until("refused");
  take("refused");

  await endpoint.answer({ status: 503, headers: { "Retry-After": "600" } });
  await press(".outcome button");
  await eventually(() => expect(shown(element).querySelectorAll("#next, .kept").length).to.equal(2));
  await eventually(() => expect(shown(element).querySelectorAll(".notice").length).to.equal(0));
  take("going over the answers");
  await press("#next");
  await until("waiting");
  await eventually(() => expect(shown(element).textContent).to.contain("The receiving office is busy"));
  take("waiting");

  await endpoint.answer({ status: 201 });
  // It may have gone by itself.
  shown(element).querySelector<HTMLElement>(".waiting .buttons button")?.click();
  await until("received");
  take("received");
  element.remove();
  return pictures;
}
