import { virtual } from "@guidepup/virtual-screen-reader";
import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { presets } from "../support/presets.ts";
import { inside, show as showReport } from "../support/results.ts";
import { type SatisfactionSurvey, clear, eventually, press, settled, show, shown } from "../support/widget.ts";
import writtenDown from "./said.txt?raw";

/*
 * What a screen reader says of everything that is shown, from the top to the end, is written down in said.txt: whoever changes a word, a role
 * or an order sees here what becomes of it. Real ones are asked in test/e2e/heard.
 */

const [sipas, oneStop, binhThuan] = ["sipas-2018", "one-stop-short", "binh-thuan-1063"].map((name) =>
  presets.find(({ id }) => id === name),
);

/**
 * Each thing in the order in which it is read, without paragraphs and ends, which few readers say. Texts that follow one another in a paragraph, such as bold
 * words among others, are one: readers put together what stands in one line.
 */
async function read(container: Node): Promise<string> {
  // It reads from the attribute what browsers tell from the property.
  for (const input of (container as Element).querySelectorAll("input")) input.toggleAttribute("checked", input.checked);
  await virtual.start({ container });
  const first = virtual.activeNode;
  // After the last thing comes the first.
  do await virtual.next();
  while (virtual.activeNode !== first);
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  const lines = said
    .slice(0, -1)
    .join("\n")
    .replaceAll(/^paragraph\n((?:(?!strong$|link,|button,|end of ).*\n)+)(?=end of paragraph$)/gm, (_, words: string) =>
      words
        .trim()
        .replaceAll("\n", " ")
        .replaceAll(/ (?=[,:])/g, "")
        .concat("\n"),
    )
    .split("\n")
    .filter((phrase) => !/^(paragraph$|end of )/.test(phrase));
  // Each form has a code of its own.
  return lines.join("\n").replaceAll(/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b/g, "(code)");
}

function expectAsWritten(said: Record<string, string>): void {
  for (const [title, lines] of Object.entries(said)) {
    const section = `== ${title} ==\n${lines}\n`;
    // To be written down, if it should be so.
    if (!writtenDown.includes(section)) console.log(section);
  }
  for (const [title, lines] of Object.entries(said)) {
    const found = writtenDown.split(/^== (.*) ==\n/m);
    expect(lines).to.equal(found[found.indexOf(title) + 1]?.trimEnd());
  }
}

async function answerAll(element: SatisfactionSurvey): Promise<void> {
  for (const group of shown(element).querySelectorAll("[part=item]")) group.querySelector("input")!.click();
  await settled(element);
}

describe("a screen reader is given, from the top to the end,", () => {
  afterEach(clear);

  it("a section of SIPAS, what it lacks, and that all was received", async function () {
    this.timeout(40_000);
    const { url } = await openEndpoint();
    const element = await show(sipas, { lang: "vi", endpoint: url });
    const section = await read(shown(element));
    await press(element, "Tiếp tục");
    const blank = await read(shown(element).querySelector("#summary")!);
    while (shown(element).querySelector("#next")) {
      await answerAll(element);
      shown(element).querySelector<HTMLElement>("#next")!.click();
      await settled(element);
    }
    await eventually(() => expect(shown(element).querySelectorAll("#outcome.received").length).to.equal(1));
    expectAsWritten({ section, blank, received: await read(shown(element)) });
  });

  it("one question of SIPAS, and what says that it is blank", async () => {
    const element = await show(sipas, { lang: "vi", layout: "card" });
    // The line about going on comes after the question.
    await eventually(() => expect(shown(element).querySelector("input[type=checkbox]")).to.not.equal(null));
    const card = await read(shown(element));
    await press(element, "Tiếp tục");
    expectAsWritten({ card, "blank card": await read(shown(element)) });
  });

  it("a question with what its answer means, before there is one and below it", async () => {
    const element = await show(binhThuan, { lang: "vi", layout: "page" });
    const third = (): HTMLElement => shown(element).querySelector<HTMLElement>("[id='item:Q3']")!;
    await eventually(() => expect(third().querySelectorAll("[part=means]").length).to.equal(1));
    const before = await read(third());
    third().querySelector("input")!.click();
    await eventually(() => expect(third().querySelector("[part=means]")!.children.length).to.equal(2));
    expectAsWritten({ "not said back yet": before, "said back": await read(third()) });
  });

  it("a whole page of questions", async () => {
    const element = await show(oneStop, { lang: "vi", layout: "page" });
    expectAsWritten({ page: await read(shown(element)) });
  });

  it("published results", async () => {
    expectAsWritten({ results: await read(inside(await showReport())) });
  });
});
