import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { littleSurvey, rating } from "../../support/little-survey.ts";
import { presets } from "../../support/presets.ts";
import { choose, clear, question, settled, show } from "../../support/widget.ts";

const sipas = presets.find(({ id }) => id === "sipas-2018")!;
const scales = { levels: sipas.scales!["five-level"] };
const survey = littleSurvey(
  ["care", "speed", "place"].map((id) => rating(id, { scale: "levels" })),
  { languages: ["vi", "en"], scales },
);

type Element = Awaited<ReturnType<typeof show>>;
const options = (element: Element) => [...question(element, "care").querySelectorAll<HTMLElement>(".option")];
const places = (element: Element) => options(element).map((each) => each.getBoundingClientRect());
const inRow = (element: Element): boolean => new Set(places(element).map(({ top }) => Math.round(top))).size === 1;

/** What of a label's letters stands outside its button. */
function outside(element: Element): string[] {
  return options(element).flatMap((option) => {
    const box = option.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(option.querySelector("span")!);
    return [...range.getClientRects()]
      .filter(({ left, right, bottom }) => left < box.left || right > box.right || bottom > box.bottom)
      .map(() => option.innerText);
  });
}

/** Words that are broken over two lines. */
function broken(element: Element): string[] {
  return options(element).flatMap((option) => {
    const text = document.createTreeWalker(option.querySelector("span")!, NodeFilter.SHOW_TEXT).nextNode() as Text;
    return [...text.data.matchAll(/\S+/g)]
      .filter(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map(([word]) => word);
  });
}

afterEach(async () => {
  clear();
  document.body.style.fontSize = "";
  await setViewport({ width: 800, height: 600 });
});

for (const lang of ["vi", "en"])
  for (const [title, width, height, size] of [
    ["on a phone", 390, 844, ""],
    ["on a small phone", 320, 568, ""],
    // A window of 1280 by 1024 pixels.
    ["at 400% zoom", 320, 256, ""],
    ["on a phone with text twice as large", 390, 844, "200%"],
    ["at a counter", 1080, 1920, ""],
    ["at a counter with a small screen", 320, 568, ""],
  ] as const)
    it(`${title}, each level can be read whole and pressed, in ${lang}`, async () => {
      document.body.style.fontSize = size;
      await setViewport({ width, height });
      const element = await show(survey, { layout: "card", lang, ...(title.includes("counter") && { kiosk: "" }) });
      expect(outside(element)).to.deep.equal([]);
      expect(broken(element)).to.deep.equal([]);
      for (const { width: wide, height: high } of places(element)) {
        expect(wide).to.be.at.least(44);
        expect(high).to.be.at.least(44);
      }
      const widths = places(element).map(({ width: wide }) => Math.round(wide));
      expect(Math.max(...widths) - Math.min(...widths)).to.be.at.most(1);
      expect(document.scrollingElement!.scrollWidth).to.equal(document.scrollingElement!.clientWidth);
    });

it("levels stand side by side on a phone, and below one another where the text is twice as large", async () => {
  await setViewport({ width: 390, height: 844 });
  const element = await show(survey, { layout: "card", lang: "vi" });
  expect(inRow(element)).to.equal(true);
  await choose(element, "care", "Rất không hài lòng");
  const words = question(element, "care").querySelector<HTMLElement>(".said")!;
  expect(words.innerText).to.equal("Rất không hài lòng");
  expect(words.getAttribute("aria-hidden")).to.equal("true");
  document.body.style.fontSize = "200%";
  await settled(element);
  expect(inRow(element)).to.equal(false);
});

it("says nothing twice of a reason for no answer, which has a line of its own", async () => {
  await setViewport({ width: 390, height: 844 });
  const options = [
    ...sipas.scales!["five-level"]!.options,
    { code: "none", label: "Không muốn trả lời", missing: "refused" },
  ];
  const reasoned = littleSurvey([rating("care", { scale: "levels" }), rating("speed")], {
    languages: ["vi", "en"],
    scales: { levels: { options }, quality: scales.levels },
  });
  const element = await show(reasoned, { layout: "card", lang: "vi" });
  await choose(element, "care", "Không muốn trả lời");
  expect(question(element, "care").innerText.match(/Không muốn trả lời/g)).to.have.lengthOf(1);
});

it("in a row, no label touches the frame around it", async () => {
  await setViewport({ width: 390, height: 844 });
  const element = await show(survey, { layout: "card", lang: "vi" });
  for (const width of [300, 315, 330, 345, 358]) {
    element.style.width = `${width}px`;
    await settled(element);
    expect(inRow(element)).to.equal(true);
    const gaps = options(element).map((option) => {
      const box = option.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(option.querySelector("span")!);
      return Math.min(
        ...[...range.getClientRects()].flatMap(({ left, right }) => [left - box.left, box.right - right]),
      );
    });
    expect(Math.min(...gaps), `${width} px wide: ${gaps.map((gap) => gap.toFixed(1)).join()}`).to.be.at.least(3.5);
  }
});
