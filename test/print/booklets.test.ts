import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { type PaperFormOptions, paperForm, plainForm } from "../../src/print/index.ts";
import { bookletOf, digestOf } from "../../src/schema/index.ts";
import { runs } from "../support/long.ts";
import { askedIn, booklets, rotatedSurvey as survey } from "../support/rotated-survey.ts";
import { readForm } from "./support/read-form.ts";

const printed = (options: PaperFormOptions = {}): string[] =>
  paperForm(survey, paperWords.en, options)
    .split("<article")
    .slice(1)
    .map((form) => readForm(form).text.replaceAll(/\s+/g, " "));
const ratings = (text: string): string[] => [...text.matchAll(/\d+\. Rate (\w+)/g)].map(([, id]) => id!);

describe("a paper form of a survey whose items rotate", () => {
  test("is printed once for each booklet, with its number and its questions, numbered through", () => {
    const forms = printed();
    expect(forms).toHaveLength(booklets.length);
    for (const [at, form] of forms.entries()) {
      expect(form).toContain(`Booklet number: ${at + 1} Form number:`);
      expect(ratings(form)).toEqual(askedIn(at + 1));
      expect(form).toMatch(/1\. Rate .*5\. Rate overall/);
      expect(form).toContain(`content code ${digestOf(survey)}`);
    }
  });

  test("takes turns with the booklets that are asked for, as far as there are numbers", () => {
    const forms = printed({ booklets: [2, 3], numbers: ["1", "2", "3"] });
    expect(forms.map((form) => /Booklet number: (\d+) Form number: (\d+)/.exec(form)!.slice(1))).toEqual([
      ["2", "1"],
      ["3", "2"],
      ["2", "3"],
    ]);
  });

  test("with codes, has booklets in equal numbers and drawn order, so that the list of codes does not tell who has which", () => {
    const people = Array.from({ length: 2 * booklets.length }, (_, i) => ({
      code: `C${i}`,
      online: () => ({ address: "https://x.vn", modules: [[true]] }),
    }));
    const bookletsOf = (forms: readonly string[]) =>
      forms.map((form) => Number(/Booklet number: (\d+)/.exec(form)![1]));
    const inTurn = bookletsOf(printed({ numbers: people.map(({ code }) => code) }));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        (draws) => {
          let at = 0;
          const forms = printed({ invited: { people, random: () => draws[at++ % draws.length]! } });
          expect(bookletsOf(forms).sort()).toEqual([...inTurn].sort());
          expect(forms.map((form) => /Invitation code: (\w+)/.exec(form)![1])).toEqual(people.map(({ code }) => code));
        },
      ),
      { numRuns: runs(5, 100) },
    );
    // From the end, each time.
    expect(bookletsOf(printed({ invited: { people, random: () => 0.999 } }))).toEqual(inTurn.reverse());
  });

  test("leads to its own booklet online", () => {
    const seen: (number | undefined)[] = [];
    printed({
      booklets: [2, 3],
      online: (booklet) => (seen.push(booklet), { address: "https://x.vn", modules: [[true]] }),
    });
    expect(seen).toEqual([2, 3]);
  });
});

test("a form without JavaScript asks one booklet, and names it", () => {
  const form = plainForm(bookletOf(survey, 2), formWords.en, { action: "/api/submissions" });
  expect(form).toMatch(/<input type="hidden" name="booklet" value="2"/);
  const asked = [...form.matchAll(/name="answer:(\w+)"/g)].map(([, id]) => id!);
  expect([...new Set(asked)]).toEqual(askedIn(2));
});
