import { expect } from "@open-wc/testing";
import fc from "fast-check";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import sipas from "../../src/presets/sipas-2018.json" with { type: "json" };
import { press as key } from "../infra/keys.ts";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { endsWithItsTest, telling } from "../support/property.ts";
import { read, translators } from "../support/translators.ts";
import * as results from "../support/results.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  question,
  settled,
  show,
  shown,
  typeInto,
} from "../support/widget.ts";

/** Fonts, spans and merged texts come from elsewhere; what is written must not go into them. */
const kinds = Object.keys(translators) as (keyof typeof translators)[];

const controls = (element: SatisfactionSurvey): HTMLInputElement[] => [
  ...shown(element).querySelectorAll<HTMLInputElement>("button, input, select, textarea, [role=option]"),
];

/** How long the rest takes by the clock, which goes on between the two. */
const TIME_LEFT = /cònkhoảng\d+phút|cònchưađến1phút|about\d+minleft|lessthanaminuteleft/;

/** Somebody does something to one control of those on the screen. */
async function use(control: HTMLInputElement, words: string, choice: number): Promise<void> {
  if (control.disabled) return;
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = choice % control.options.length;
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  } else if (control.localName === "textarea" || control.matches("[type=text], :not([type]):is(input)"))
    await typeInto(control, words);
  else if (control.type === "range") {
    control.value = String(choice % (Number(control.max) + 1));
    control.dispatchEvent(new Event("input", { bubbles: true }));
  } else control.click();
}

describe("where somebody else changes the texts", function () {
  this.timeout(90_000);
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  const action = fc.record({
    translator: fc.option(fc.constantFrom(...kinds), { freq: 2 }),
    // The button that leads on, now and then; else any control.
    control: fc.option(fc.nat(), { freq: 2 }),
    choice: fc.nat(20),
    words: fc.constantFrom("", "3", "ba", "Nguyễn Thị Hoa", "12"),
  });

  type Actions = typeof action extends fc.Arbitrary<infer Action> ? Action[] : never;

  const [looksTheSame, over] = endsWithItsTest(async (name: string, attributes: object, actions: Actions) => {
    const sent: unknown[][] = [[], []];
    const twins = await Promise.all(
      sent.map(async (answers) => {
        const element = await show(name === "every-kind" ? everyKind : sipas, {
          draft: "off",
          ...(attributes as Record<string, string>),
        });
        element.addEventListener("survey-submit", (event) => {
          event.preventDefault();
          const { language, answers: given, missing, asked } = event.submission;
          answers.push({ language, given, missing, asked });
        });
        return element;
      }),
    );
    const [ours] = twins as [SatisfactionSurvey, SatisfactionSurvey];
    for (const { translator, control, words, choice } of actions) {
      if (translator) translators[translator](ours.shadowRoot!);
      const seen: string[] = [];
      for (const element of twins) {
        const all = controls(element);
        const used =
          control === null ? shown(element).querySelector<HTMLInputElement>("#next") : all[control % all.length];
        if (used) await use(used, words, choice);
        await settled(element);
        seen.push(
          `${read(shown(element)).replace(TIME_LEFT, "")} ${controls(element)
            .map(({ value, checked }) => `${value} ${checked}`)
            .join()}`,
        );
        // A page has one focus only.
        (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
      }
      expect(seen[0]).to.equal(seen[1]);
    }
    expect(sent[0]).to.deep.equal(sent[1]);
    document.body.replaceChildren();
  });

  it("everything shows what it shows where nobody does, and the answers are the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("every-kind", "sipas-2018"),
        fc.constantFrom({ layout: "card" }, { layout: "steps" }, { layout: "page" }, { kiosk: "600" }),
        fc.array(action, { minLength: 8, maxLength: runs(15, 30) }),
        looksTheSame,
      ),
      {
        ...(engine === "chromium"
          ? { numRuns: runs(3, 40), interruptAfterTimeLimit: 8_000 }
          : { numRuns: 10, interruptAfterTimeLimit: 12_000 }),
        ...telling,
      },
    );
    await over();
  });

  it("a digit still chooses the level that shows it", async () => {
    const options = Array.from({ length: 11 }, (_, n) => ({ code: `n${n}`, label: String(n) }));
    const survey = littleSurvey([rating("one", { scale: "ten", display: "numbers" })], {
      scales: { ten: { options } },
    });
    const element = await show(survey);
    translators["in place"](element.shadowRoot!);
    question(element, "one").querySelector("input")!.focus();
    await key("5");
    // What takes back a translation is loaded first.
    await eventually(() => expect(controls(element).find(({ checked }) => checked)?.value).to.equal("n5"));
  });

  it("a clerk is told of a slip", async () => {
    const element = await show(everyKind, { mode: "entry" });
    for (const [translator, typed] of [
      ["fonts", "97"],
      ["wraps", "98"],
    ] as const) {
      translators[translator](element.shadowRoot!);
      await typeInto(question(element, "attitude").querySelector("input")!, typed);
      await eventually(() => expect(read(shown(element))).to.contain(`Khôngcólựachọn“${typed}”`));
    }
  });

  it("what did not change stays translated", async () => {
    const element = await show(littleSurvey([rating("care"), rating("speed")]), { layout: "page" });
    translators.fonts(element.shadowRoot!);
    await choose(element, "care", "«Good»");
    // What takes back the translation loads when it is needed.
    const progress = () => shown(element).querySelector("#progress")!.textContent;
    await eventually(() => expect(progress()).to.contain("1 of 2 answered").and.not.contain("«"));
    expect(question(element, "speed").textContent).to.match(/«.+»/);
  });
});

/** Results change with their language only. */
describe("results where somebody else changes the texts", () => {
  afterEach(clear);

  it("are shown in another language all the same", async () => {
    for (const translate of Object.values(translators)) {
      const element = await results.show(undefined, { lang: "vi" });
      const plain = await results.show(undefined, { lang: "vi" });
      translate(element.shadowRoot!);
      for (const each of [element, plain]) each.lang = "en";
      await eventually(() => expect(results.words(plain)).to.contain("Satisfied"), 3000);
      await eventually(() => expect(read(results.inside(element))).to.equal(read(results.inside(plain))), 3000);
      clear();
    }
  });
});
