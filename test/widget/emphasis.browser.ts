import { virtual } from "@guidepup/virtual-screen-reader";
import { expect } from "@open-wc/testing";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { clear, eventually, question, settled, show, shown } from "../support/widget.ts";

const label = { en: "The equipment is modern", vi: "Trang thiết bị hiện đại" };
const emphasis = { en: "modern", vi: "hiện đại" };
const languages = { languages: ["en", "vi"] };
const survey = littleSurvey([rating("care", { label, emphasis }), rating("rest", { label })], languages);

type Element = Awaited<ReturnType<typeof show>>;
const labelOf = (element: Element, id: string): HTMLElement => question(element, id).querySelector("[part=label]")!;
const strong = (element: Element): string[] => [...shown(element).querySelectorAll("b")].map((b) => b.innerText);

/** What is read out of the questions, in one piece: where one text ends and the next begins is for the eyes. */
async function heard(element: Element): Promise<string> {
  await virtual.start({ container: shown(element).querySelector("section")! });
  const first = virtual.activeNode;
  do await virtual.next();
  while (virtual.activeNode !== first);
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said.join(" ").replaceAll(/\s+/g, " ");
}

afterEach(clear);

it("the words in which a question differs from its neighbours stand out, in the language shown", async () => {
  const element = await show(survey, { lang: "vi" });
  expect(labelOf(element, "care").innerText).to.equal(label.vi);
  expect(strong(element)).to.deep.equal([emphasis.vi]);
  element.lang = "en";
  await settled(element);
  expect(labelOf(element, "care").innerText).to.equal(label.en);
  expect(strong(element)).to.deep.equal([emphasis.en]);
});

it("they are underlined, which needs neither colour nor a bolder typeface", async () => {
  const element = await show(survey, { lang: "en" });
  const [b] = shown(element).querySelectorAll("b");
  // The styles come a moment after the questions.
  await eventually(() => expect(getComputedStyle(b!).textDecorationLine).to.equal("underline"));
});

it("a question is read out as it is without them", async () => {
  const plain = littleSurvey([rating("care", { label }), rating("rest", { label })], languages);
  const without = await heard(await show(plain, { lang: "en" }));
  clear();
  expect(await heard(await show(survey, { lang: "en" }))).to.equal(without);
});

it("words that do not stand in the label change nothing", async () => {
  const element = await show(littleSurvey([rating("care", { label: "Rate it", emphasis: "other" })]));
  expect(labelOf(element, "care").innerText).to.equal("Rate it");
  expect(strong(element)).to.deep.equal([]);
});

it("a question that is not translated is marked as what it is, whole", async () => {
  const lone = rating("care", { label: { en: label.en }, emphasis: { en: emphasis.en } });
  const element = await show(littleSurvey([lone], languages), { lang: "vi" });
  const marked = labelOf(element, "care").querySelector<HTMLElement>("[lang=en]")!;
  expect(marked.innerText).to.equal(label.en);
  expect(strong(element)).to.deep.equal([emphasis.en]);
});
