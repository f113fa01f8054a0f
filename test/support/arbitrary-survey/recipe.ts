import fc from "fast-check";
import { RESERVED } from "../../../src/schema/rules/names.ts";

/*
 * What a survey is built from. The parts are drawn independently of one another, so that fast-check can shrink each;
 * `build.ts` makes ids unique and lets references point at what exists.
 */

/** Words for up to three languages, and whether one string may stand for all. */
export type TextRecipe = ReturnType<typeof textOf>;
export type ConditionRecipe =
  | { kind: "compare"; target: number; operator: number; picks: number[]; number: number; words: string }
  | { kind: "all" | "any" | "not"; inner: ConditionRecipe[] };
type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;
export type Recipe = Drawn<ReturnType<typeof recipeArbitrary>>;
export type OptionRecipe = Drawn<typeof option>;
export type ItemRecipe = Drawn<ReturnType<typeof item>>;

interface Words {
  words: string[];
  plain: boolean;
}
const textOf = (words: string[], plain: boolean): Words => ({ words, plain });

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const flag = maybe(fc.boolean());
const smallNumber = fc.integer({ min: 1, max: 12 });

/** Legal names that trip code which looks them up in plain objects, or takes them for numbers. */
export const name = fc.oneof(
  fc.constantFrom(
    "constructor",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "isPrototypeOf",
    "then",
    "length",
    "1",
    "10",
    "007",
  ),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$/),
);

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Rất hài lòng",
      "Thời gian giải quyết thủ tục",
      "How satisfied are you?",
      "18–24",
      "<b onclick=alert(1)>đậm</b>",
      "${answer} {count} {{x}}",
      "a\u0301 ệ\u0323 Ö 👩‍👩‍👧",
      "\u2067right to left\u2069",
      "x".repeat(300),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => /\S/.test(text)),
  },
);
const text = fc
  .tuple(fc.array(words, { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([each, plain]) => textOf(each, plain));

const missing = fc.constantFrom("not_applicable", "dont_know", "refused");

const option = fc.record({
  code: name,
  label: text,
  value: maybe(fc.oneof(fc.integer({ min: -5, max: 10 }), fc.constant(0.5))),
  satisfied: flag,
  missing: fc.option(missing, { nil: undefined, freq: 4 }),
  exclusive: flag,
  other: flag,
});
const options = fc.uniqueArray(option, { selector: ({ code }) => code, minLength: 1, maxLength: 6 });

const scale = fc.record({
  options,
  ends: maybe(fc.record({ first: text, last: text })),
  /** Whether its options may ask for a text of one's own, which a rating cannot. */
  withOther: fc.boolean(),
});

const condition = fc.letrec<{ condition: ConditionRecipe }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("compare" as const),
      target: fc.nat(50),
      operator: fc.nat(50),
      picks: fc.array(fc.nat(10), { minLength: 1, maxLength: 3 }),
      number: fc.integer({ min: -100, max: 100 }),
      words,
    }),
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const, "not" as const),
      inner: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).condition;

const common = {
  id: name,
  label: text,
  help: maybe(text),
  askIf: maybe(condition),
  source: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(undefined, "citizen" as const) },
    { weight: 1, arbitrary: fc.constantFrom("system" as const, "inspection" as const) },
  ),
};
const answerable = { ...common, required: flag, sensitive: flag };
const typed = { ...answerable, offer: maybe(fc.uniqueArray(missing, { maxLength: 3 })) };
/** From a scale when one of this index exists, else from options of its own. */
const optioned = { ...answerable, options, scale: maybe(fc.nat(5)) };
const date = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const day = fc.oneof(date, fc.constant("today"));

const item = (remoteLists: boolean) =>
  fc.oneof(
    fc.record({
      type: fc.constant("rating" as const),
      ...optioned,
      display: maybe(fc.constantFrom("buttons", "faces", "stars", "numbers", "slider", "dropdown")),
    }),
    fc.record({
      type: fc.constant("choice" as const),
      ...optioned,
      display: maybe(fc.constantFrom("buttons", "dropdown")),
    }),
    fc.record({ type: fc.constant("choices" as const), ...optioned, min: maybe(smallNumber), max: maybe(smallNumber) }),
    fc.record({ type: fc.constant("rank" as const), ...optioned, max: maybe(smallNumber) }),
    fc.record({
      type: fc.constant("number" as const),
      ...typed,
      bounds: fc.tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 0, max: 1e6 })),
      hasMin: fc.boolean(),
      hasMax: fc.boolean(),
      decimals: maybe(fc.nat(6)),
      suffix: maybe(text),
    }),
    fc.record({
      type: fc.constant("text" as const),
      ...typed,
      display: maybe(fc.constantFrom("short", "long")),
      maxLength: maybe(fc.integer({ min: 1, max: 5000 })),
    }),
    fc.record({ type: fc.constant("date" as const), ...typed, min: maybe(day), max: maybe(day) }),
    fc.record({
      type: fc.constant("lookup" as const),
      ...typed,
      options,
      url: remoteLists
        ? maybe(fc.constantFrom("/lists/procedures.json", "https://example.org/list.json?x=1"))
        : fc.constant(undefined),
    }),
    fc.record({ type: fc.constant("note" as const), ...common }),
  );

const section = (remoteLists: boolean) =>
  fc.record({
    id: name,
    title: maybe(text),
    stem: maybe(text),
    askIf: maybe(condition),
    items: fc.array(item(remoteLists), { minLength: 1, maxLength: 4 }),
  });

/** Bounds far away, in every way of writing them: the survey is open for a long time to come. */
const period = fc.record({
  opens: maybe(fc.constantFrom("2001-01-01", "2001-01-01T08:30")),
  closes: maybe(fc.constantFrom("2199-12-31", "2199-12-31T17:00")),
  timeZone: maybe(fc.constantFrom("Asia/Ho_Chi_Minh", "UTC", "America/St_Johns", "Pacific/Kiritimati")),
});

export const recipeArbitrary = (remoteLists: boolean) =>
  fc.record({
    $schema: maybe(fc.constant("./survey.schema.json")),
    id: name,
    version: name,
    languages: fc.constantFrom(["vi"], ["en"], ["vi", "en"], ["en", "vi"], ["vi", "en", "tyz-Latn"]),
    title: text,
    intro: maybe(text),
    thanks: maybe(text),
    organisation: maybe(text),
    period: maybe(period),
    scales: fc.uniqueArray(fc.tuple(name, scale), { selector: ([each]) => each, maxLength: 3 }),
    sections: fc.array(section(remoteLists), { minLength: 1, maxLength: 3 }),
    pace: maybe(fc.constantFrom("record", "remind")),
    checks: maybe(fc.array(fc.record({ id: name, when: condition, message: text }), { maxLength: 2 })),
    context: maybe(
      fc.uniqueArray(
        fc.tuple(
          name.filter((each) => !RESERVED.includes(each.toLowerCase())),
          fc.record({
            label: maybe(text),
            param: maybe(name),
            values: maybe(fc.array(words, { minLength: 1, maxLength: 3 })),
          }),
        ),
        { selector: ([each]) => each, maxLength: 3 },
      ),
    ),
    consent: maybe(
      fc.record({
        text,
        purpose: text,
        controller: text,
        retention: text,
        partial: flag,
        eraseAfterDays: maybe(fc.nat(4000)),
      }),
    ),
  });
