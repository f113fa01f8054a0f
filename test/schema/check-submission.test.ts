import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../src/answers/finish.ts";
import { checkSubmission } from "../../src/schema/check-submission.ts";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { digestOf } from "../../src/schema/digest.ts";
import type { Entry } from "../../src/schema/entry.ts";
import { optionsOf, otherId, placesOf } from "../../src/schema/instrument.ts";
import type { Item } from "../../src/schema/item.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { runs } from "../support/long.ts";

const yesNo = [
  { code: "yes", label: "Yes" },
  { code: "no", label: "No" },
];

/** Every kind of item, every reason for not asking one, and an id that every object has. */
const survey: Survey = {
  schemaVersion: 1,
  id: "counter",
  version: "2",
  languages: ["en"],
  title: "The counter",
  period: { opens: "2025-03-01", closes: "2025-03-31" },
  scales: {
    three: {
      options: [
        { code: "good", label: "Good", value: 3, satisfied: true },
        { code: "fair", label: "Fair", value: 2 },
        { code: "bad", label: "Bad", value: 1 },
        { code: "unsure", label: "Don't know", missing: "dont_know" },
      ],
    },
  },
  sections: [
    {
      id: "visit",
      items: [
        { id: "hello", type: "note", label: "Welcome" },
        { id: "constructor", type: "rating", scale: "three", label: "The staff" },
        { id: "why", type: "text", label: "What went wrong?", askIf: { item: "constructor", is: "bad" } },
        {
          id: "visits",
          type: "choices",
          label: "What did you come for?",
          min: 2,
          max: 3,
          options: [
            { code: "file", label: "To file" },
            { code: "ask", label: "To ask" },
            { code: "pay", label: "To pay" },
            { code: "fetch", label: "To fetch" },
            { code: "none", label: "None of these", exclusive: true },
            { code: "else", label: "Something else", other: true },
          ],
        },
        { id: "wait", type: "number", label: "Minutes", min: 0, max: 600, decimals: 1, offer: ["dont_know"] },
        { id: "day", type: "date", label: "When?", min: "2025-01-01", max: "today" },
        { id: "procedure", type: "lookup", label: "Which procedure?", url: "procedures.json" },
        {
          id: "order",
          type: "rank",
          label: "What matters?",
          max: 2,
          options: [...yesNo, { code: "so", label: "So-so" }],
        },
        { id: "story", type: "text", label: "Tell us", display: "long" },
        { id: "short", type: "text", label: "In short", maxLength: 5 },
      ],
    },
    {
      id: "you",
      items: [
        { id: "again", type: "choice", label: "Again?", options: yesNo },
        { id: "illness", type: "choice", label: "Are you ill?", options: yesNo, sensitive: true },
        { id: "days", type: "number", label: "Days taken", source: "system" },
      ],
    },
  ],
  checks: [
    {
      id: "odd",
      when: {
        all: [
          { item: "constructor", is: "bad" },
          { item: "again", is: "yes" },
        ],
      },
      message: "Really?",
    },
  ],
  context: { unit: { values: ["thuan-loc", "thuan-hoa"] }, dossier: {} },
  consent: { text: "I agree", purpose: "To improve", controller: "The ward", retention: "A year" },
};

const good = {
  schemaVersion: 1,
  id: "6f1c1c3e-6f0a-4b8e-9b3a-0c7d5f2a1b00",
  survey: { id: "counter", version: "2", digest: digestOf(survey) },
  channel: "web",
  language: "en",
  startedAt: "2025-03-10T01:00:00Z",
  finishedAt: "2025-03-10T01:05:00Z",
  context: { unit: "thuan-loc" },
  answers: {
    constructor: "good",
    visits: ["file", "else"],
    "visits.other": "To complain",
    wait: 12.5,
    day: "2025-03-10",
    procedure: "1.004.222",
    order: ["so", "yes"],
    story: "All fine.",
  },
  missing: { why: "not_applicable", short: "blank", again: "blank", illness: "not_asked", days: "not_asked" },
  asked: ["constructor", "visits", "wait", "day", "procedure", "order", "story", "short", "again"],
  quality: { checks: [] },
};

/** The good submission with some of its parts replaced; `undefined` takes an answer or a reason away. */
function changed(parts: Record<string, unknown>): unknown {
  const copy = structuredClone(good) as Record<string, unknown>;
  for (const [key, value] of Object.entries(parts)) {
    const inside = ["answers", "missing", "context", "survey"].includes(key);
    copy[key] = inside ? { ...(copy[key] as object), ...(value as object) } : value;
  }
  return JSON.parse(JSON.stringify(copy));
}

const faultsOf = (data: unknown) => checkSubmission(survey, data).faults.map(({ path, code }) => `${path} ${code}`);

describe("a submission", () => {
  it("is accepted when the survey can lead to it", () => {
    expect(checkSurvey(survey).faults).toEqual([]);
    expect(checkSubmission(survey, good)).toEqual({ submission: good, faults: [] });
  });

  it("is accepted with a sensitive answer once the person agreed", () => {
    const data = changed({
      consent: { agreed: true, at: "2025-03-10T01:00:00Z" },
      answers: { illness: "no" },
      missing: { illness: undefined },
      asked: [...good.asked, "illness"],
    });
    expect(faultsOf(data)).toEqual([]);
  });

  it("may say that it is an agency's score of itself, or a verified one; a citizen's says nothing", () => {
    for (const track of ["self", "verified"]) expect(faultsOf(changed({ track }))).toEqual([]);
    expect(faultsOf(changed({ track: "citizen" }))).toEqual(["$.track not-one-of"]);
  });

  it("is accepted with a reason that an option or the item offers", () => {
    const data = changed({
      answers: { constructor: undefined, wait: undefined },
      missing: { constructor: "dont_know", wait: "dont_know" },
    });
    expect(faultsOf(data)).toEqual([]);
  });

  it("reports everything in one go", () => {
    const data = changed({
      extra: 1,
      language: "fr",
      answers: { constructor: "awful", wait: -1, day: "2025-02-30" },
      context: { officer: "x" },
      quality: { checks: ["unheard-of"] },
    });
    expect(faultsOf(data)).toEqual([
      "$.extra unknown-key",
      "$.language language-not-declared",
      "$.answers.constructor unknown-code",
      "$.answers.wait below-min",
      "$.answers.day no-such-day",
      "$.context.officer unknown-context",
      "$.quality.checks[0] unknown-check",
    ]);
  });

  it("is not judged by another survey's questions", () => {
    const others = { constructor: "awful" };
    expect(faultsOf(changed({ survey: { id: "desk" }, answers: others }))).toEqual(["$.survey.id unknown-survey"]);
    expect(faultsOf(changed({ survey: { version: "1" }, answers: others }))).toEqual([
      "$.survey.version unknown-version",
    ]);
    expect(faultsOf(changed({ survey: { digest: "0".repeat(14) }, answers: others }))).toEqual([
      "$.survey.digest unknown-digest",
    ]);
  });
});

describe("an answer is refused", () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    ["to an unknown item", { nobody: "x" }, ["$.answers.nobody unknown-item"]],
    ["under a key that is no name", { "a b": "x" }, ['$.answers["a b"] bad-name']],
    ["to a note", { hello: "x" }, ["$.answers.hello not-a-question"]],
    ["with an unknown code", { constructor: "awful" }, ["$.answers.constructor unknown-code"]],
    ["with a number for a code", { constructor: 3 }, ["$.answers.constructor wrong-answer"]],
    ["with a list for a code", { constructor: ["good"] }, ["$.answers.constructor wrong-answer"]],
    ["with a code for a list", { order: "so" }, ["$.answers.order wrong-answer"]],
    ["with a code for a number", { wait: "12" }, ["$.answers.wait wrong-answer"]],
    ["with a number for a text", { story: 12 }, ["$.answers.story wrong-answer"]],
    ["with a number for a date", { day: 20250310 }, ["$.answers.day wrong-answer"]],
    ["with an object, once", { story: {} }, ["$.answers.story wrong-type"]],
    ["with nothing in it", { story: "", order: [] }, ["$.answers.order empty-answer", "$.answers.story empty-answer"]],
    ["below the least", { wait: -0.5 }, ["$.answers.wait below-min"]],
    ["above the most", { wait: 600.5 }, ["$.answers.wait above-max"]],
    ["with too many decimals", { wait: 1.25 }, ["$.answers.wait too-many-decimals"]],
    ["with decimals in its exponent", { wait: 1e-7 }, ["$.answers.wait too-many-decimals"]],
    ["longer than a short text may be", { story: "x".repeat(2001) }, ["$.answers.story too-long"]],
    ["on a day that does not exist", { day: "2025-02-29" }, ["$.answers.day no-such-day"]],
    ["on a day with something after it", { day: "2025-02-28x" }, ["$.answers.day no-such-day"]],
    ["before the first day", { day: "2024-12-31" }, ["$.answers.day below-min"]],
    ["after today", { day: "2025-03-11" }, ["$.answers.day above-max"]],
    ["with too few choices", { visits: ["else"] }, ["$.answers.visits too-few-choices"]],
    ["with too many choices", { visits: ["file", "ask", "pay", "else"] }, ["$.answers.visits too-many-choices"]],
    ["with a choice twice", { visits: ["else", "file", "file"] }, ["$.answers.visits[2] duplicate-choice"]],
    ["with a choice beside an exclusive one", { visits: ["else", "none"] }, ["$.answers.visits exclusive-choice"]],
    ["with too many ranks", { order: ["yes", "no", "so"] }, ["$.answers.order too-many-choices"]],
    ["with a rank twice", { order: ["yes", "yes"] }, ["$.answers.order[1] duplicate-choice"]],
    ["with a looked-up value that is no code", { procedure: "a b" }, ["$.answers.procedure bad-name"]],
    [
      "with a text for an option that was not chosen",
      { visits: ["file", "ask"] },
      ['$.answers["visits.other"] other-not-chosen'],
    ],
    [
      "with too long a text beside an option",
      { "visits.other": "x".repeat(201) },
      ['$.answers["visits.other"] too-long'],
    ],
    ["with an empty text beside an option", { "visits.other": "" }, ['$.answers["visits.other"] empty-answer']],
    [
      "with a text beside an item that has no such option",
      { "again.other": "x" },
      ['$.answers["again.other"] unknown-item'],
    ],
  ];
  it.each(cases)("%s", (_, answers, faults) => {
    expect(faultsOf(changed({ answers }))).toEqual(faults);
  });

  it("longer than the item says", () => {
    const data = changed({ answers: { short: "123456" }, missing: { short: undefined } });
    expect(faultsOf(data)).toEqual(["$.answers.short too-long"]);
  });

  it("that stands for a missing code", () => {
    expect(faultsOf(changed({ answers: { constructor: "unsure" } }))).toEqual([
      "$.answers.constructor missing-as-answer",
    ]);
  });

  it("to a question that was not askable", () => {
    const data = changed({
      answers: { why: "x", illness: "no", days: 3 },
      missing: { why: undefined, illness: undefined, days: undefined },
    });
    expect(faultsOf(data)).toEqual([
      "$.answers.why item-not-asked",
      "$.answers.illness item-not-asked",
      "$.answers.days item-not-asked",
    ]);
  });
});

describe("a reason for no answer is refused", () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    ["when there is none", { short: undefined }, ["$.missing.short unexplained-item"]],
    ["beside an answer", { story: "blank" }, ["$.missing.story answered-and-missing"]],
    ["that the item does not offer", { short: "refused" }, ["$.missing.short wrong-reason"]],
    ["not asked, where it was asked", { short: "not_asked" }, ["$.missing.short wrong-reason"]],
    ["blank, where it was not asked", { why: "blank" }, ["$.missing.why wrong-reason"]],
    ["not applicable, where it is never asked", { days: "not_applicable" }, ["$.missing.days wrong-reason"]],
    ["for an unknown item", { nobody: "blank" }, ["$.missing.nobody unknown-item"]],
    ["for a note", { hello: "not_asked" }, ["$.missing.hello not-a-question"]],
    ["that is no reason, once", { short: "tired" }, ["$.missing.short not-one-of"]],
  ];
  it.each(cases)("%s", (_, missing, faults) => {
    expect(faultsOf(changed({ missing }))).toEqual(faults);
  });
});

describe("the rest is refused", () => {
  const [staff, visits, ...others] = good.asked;
  const cases: [string, Record<string, unknown>, string[]][] = [
    ["asked in another order", { asked: [visits, staff, ...others] }, ["$.asked wrong-asked"]],
    ["asked too little", { asked: others }, ["$.asked wrong-asked"]],
    ["asked notes", { asked: ["hello", ...good.asked] }, ["$.asked wrong-asked"]],
    ["an undeclared context field", { context: { officer: "x" } }, ["$.context.officer unknown-context"]],
    ["a context field of every object", { context: { toString: "x" } }, ["$.context.toString unknown-context"]],
    ["an undeclared context value", { context: { unit: "hue" } }, ["$.context.unit not-one-of"]],
    ["a long context value", { context: { dossier: "x".repeat(201) } }, ["$.context.dossier too-long"]],
    ["a context value that is no text", { context: { dossier: 1 } }, ["$.context.dossier wrong-type"]],
    ["an unknown check", { quality: { checks: ["even"] } }, ["$.quality.checks[0] unknown-check"]],
    ["a check twice", { quality: { checks: ["odd", "odd"] } }, ["$.quality.checks[1] duplicate-id"]],
    ["a time that does not exist", { startedAt: "2025-03-10T99:00:00Z" }, ["$.startedAt bad-instant"]],
    ["the end before the start", { startedAt: "2025-03-10T01:05:01Z" }, ["$.finishedAt finished-before-started"]],
    ["a day that does not exist", { answeredOn: "2025-02-30" }, ["$.answeredOn no-such-day"]],
    ["a day that is none", { answeredOn: "10/3/2025" }, ["$.answeredOn no-such-day"]],
    ["a day that is no text", { answeredOn: 20250310 }, ["$.answeredOn wrong-type"]],
    ["a number of the form without a sign", { formNumber: " " }, ["$.formNumber no-words"]],
    ["a long number of the form", { formNumber: "1".repeat(201) }, ["$.formNumber too-long"]],
    ["a number of the form that is no text", { formNumber: 17 }, ["$.formNumber wrong-type"]],
    ["a form that is none", { schemaVersion: 2 }, ["$.schemaVersion not-one-of"]],
    ["an identity that is none", { id: "1" }, ["$.id bad-uuid"]],
  ];
  it.each(cases)("%s", (_, parts, faults) => {
    expect(faultsOf(changed(parts))).toEqual(faults);
  });

  it("a consent that was not asked for", () => {
    const { consent: _, ...without } = survey;
    without.sections = without.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ id }) => id !== "illness"),
    }));
    const { illness: __, ...missing } = good.missing;
    const data = {
      ...good,
      missing,
      survey: { ...good.survey, digest: digestOf(without) },
      consent: { agreed: true, at: good.startedAt },
    };
    expect(checkSubmission(without, data).faults).toMatchObject([{ path: "$.consent", code: "consent-not-asked" }]);
  });

  it("data that is no object, or nests without end", () => {
    expect(faultsOf(null)).toEqual(["$ wrong-type"]);
    expect(faultsOf([])).toEqual(["$ wrong-type"]);
    expect(faultsOf(JSON.parse("[".repeat(30_000) + "]".repeat(30_000)))).toEqual(["$ too-deep"]);
  });
});

describe("a partial submission", () => {
  const announced: Survey = { ...survey, consent: { ...survey.consent!, partial: true } };
  /** Left after the first section; `again` and `illness` were not come to. */
  const left = {
    ...good,
    survey: { ...good.survey, digest: digestOf(announced) },
    revision: 2,
    partial: true,
    consent: { agreed: true, at: good.startedAt },
    missing: { ...good.missing, again: "break_off", illness: "break_off" },
    asked: good.asked.filter((id) => id !== "again"),
  };
  const faultsOfLeft = (parts: object, of = announced) =>
    checkSubmission(of, { ...left, ...parts, survey: { ...left.survey, digest: digestOf(of) } }).faults.map(
      ({ path, code }) => `${path} ${code}`,
    );

  it("is accepted where the survey says so and the person agreed", () => {
    expect(faultsOfLeft({})).toEqual([]);
  });

  it("is refused where the survey does not say so", () => {
    expect(faultsOfLeft({}, survey)).toEqual(["$.partial partial-not-announced"]);
    const { consent: _, ...silent } = announced;
    expect(faultsOfLeft({}, silent)).toContain("$.partial partial-not-announced");
  });

  it("is refused without the person's agreement", () => {
    const missing = { ...left.missing, illness: "not_asked" };
    expect(faultsOfLeft({ missing, consent: undefined })).toEqual(["$.partial partial-without-agreement"]);
    expect(faultsOfLeft({ missing, consent: { agreed: false, at: good.startedAt } })).toEqual([
      "$.partial partial-without-agreement",
    ]);
  });

  it("may not know of a question whether it applies, nor whether it would have been asked", () => {
    expect(faultsOfLeft({ missing: { ...left.missing, why: "break_off" } })).toEqual([]);
    expect(faultsOfLeft({ missing: { ...left.missing, again: "blank" } })).toEqual(["$.asked wrong-asked"]);
    expect(faultsOfLeft({ asked: good.asked })).toEqual(["$.asked wrong-asked"]);
  });

  it("never says so of what nobody is asked", () => {
    expect(faultsOfLeft({ missing: { ...left.missing, days: "break_off" } })).toEqual(["$.missing.days wrong-reason"]);
  });

  it("says that it is one where somebody broke off", () => {
    expect(faultsOfLeft({ partial: undefined })).toEqual([
      "$.missing.again break-off-in-complete",
      "$.missing.illness break-off-in-complete",
    ]);
    expect(faultsOf(changed({ missing: { days: "break_off" } }))).toEqual(["$.missing.days wrong-reason"]);
    expect(faultsOfLeft({ partial: false })).toContain("$.partial not-one-of");
  });

  it("is a revision like any other, counted from 1", () => {
    expect(faultsOfLeft({ revision: undefined })).toEqual([]);
    expect(faultsOf(changed({ revision: 3 }))).toEqual([]);
    for (const revision of [0, -1, 1.5, "2", 2 ** 31])
      expect(faultsOf(changed({ revision }))).toEqual([
        `$.revision ${typeof revision === "string" ? "wrong-type" : "bad-revision"}`,
      ]);
  });
});

describe("the period", () => {
  // Midnight in Hồ Chí Minh City is 17:00 UTC.
  it("counts whole days in the survey's time zone", () => {
    const at = (startedAt: string, finishedAt: string) =>
      faultsOf(changed({ startedAt, finishedAt, answers: { day: "2025-01-01" } }));
    expect(at("2025-02-28T16:00:00Z", "2025-02-28T16:59:59Z")).toEqual(["$.finishedAt finished-before-period"]);
    expect(at("2025-02-28T16:00:00Z", "2025-02-28T17:00:00Z")).toEqual([]);
    expect(at("2025-03-31T16:00:00Z", "2025-03-31T16:59:59Z")).toEqual([]);
    expect(at("2025-03-31T16:00:00Z", "2025-03-31T17:00:00Z")).toEqual(["$.finishedAt finished-after-period"]);
  });

  it("is kept by the day on a paper form, where it says one, however late that is typed in", () => {
    const typedIn = { startedAt: "2025-04-02T02:00:00Z", finishedAt: "2025-04-02T02:05:00Z" };
    const on = (answeredOn: string) => faultsOf(changed({ ...typedIn, answeredOn }));
    expect(on("2025-02-28")).toEqual(["$.answeredOn answered-before-period"]);
    expect(on("2025-03-01")).toEqual([]);
    expect(on("2025-03-31")).toEqual([]);
    expect(on("2025-04-01")).toEqual(["$.answeredOn answered-after-period"]);
  });

  it("has no day on which a form was answered after it was typed in, by the clocks of the survey", () => {
    const before = (finishedAt: string) => faultsOf(changed({ finishedAt, answeredOn: "2025-03-11" }));
    expect(before("2025-03-10T16:59:59Z")).toEqual(["$.answeredOn answered-after-finished"]);
    expect(before("2025-03-10T17:00:00Z")).toEqual([]);
  });

  it("leaves days of grace to what was finished in time", () => {
    const arriving = (at: string) =>
      checkSubmission(survey, good, { received: { at: new Date(at), graceDays: 7 } }).faults.map(({ code }) => code);
    expect(arriving("2025-02-28T16:59:59Z")).toEqual(["received-early"]);
    expect(arriving("2025-03-10T01:05:01Z")).toEqual([]);
    expect(arriving("2025-04-07T16:59:59Z")).toEqual([]);
    expect(arriving("2025-04-07T17:00:00Z")).toEqual(["received-late"]);
  });
});

describe("any data", () => {
  it("is refused or accepted, never an exception", () => {
    const keys = [
      "schemaVersion",
      "id",
      "survey",
      "answers",
      "missing",
      "asked",
      "context",
      "quality",
      "consent",
      "startedAt",
      "finishedAt",
      "language",
    ];
    const names = [...placesOf(survey).keys(), "visits.other", "__proto__", "toString", "unit"];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("good", "bad", "yes", "file", "unsure", "blank", "2025-02-30", "9999-12-31T23:59:59Z", 1e21, [
        "so",
        "so",
      ]),
      fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
    );
    const entry = fc.tuple(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), value),
        fc.array(entry),
        fc.array(entry),
        (parts, answers, missing) => {
          const data = { ...good, ...parts };
          if (!("answers" in parts)) data.answers = { ...good.answers, ...Object.fromEntries(answers) };
          if (!("missing" in parts)) data.missing = { ...good.missing, ...Object.fromEntries(missing) } as never;
          const { submission, faults } = checkSubmission(survey, JSON.parse(JSON.stringify(data)));
          expect(submission === undefined).toBe(faults.length > 0);
          for (const { path, code } of faults) {
            expect(path).toMatch(/^\$/);
            expect(code).toMatch(/^[a-z-]+$/);
          }
        },
      ),
      { numRuns: runs(100, 500) },
    );
    fc.assert(fc.property(fc.jsonValue(), (data) => void checkSubmission(survey, data)));
  });
});

describe("whatever a person puts in", () => {
  it("is accepted as the widget finishes it", () => {
    const entries = fc
      .tuple(
        ...[...placesOf(survey).values()].map(({ item }) => fc.option(entryFor(item), { nil: undefined })),
        fc.string({ maxLength: 200 }),
      )
      .map((values) => {
        const ids = [...placesOf(survey).keys(), otherId("visits")];
        return new Map(ids.flatMap((id, i) => (values[i] === undefined ? [] : [[id, values[i] as Entry] as const])));
      });
    fc.assert(
      fc.property(entries, fc.option(fc.boolean(), { nil: undefined }), (given, agreed) => {
        const finishedAt = new Date("2025-03-10T01:05:00Z");
        const submission = finish(survey, given, {
          id: good.id,
          channel: "web",
          language: "en",
          startedAt: new Date("2025-03-10T01:00:00Z"),
          finishedAt,
          context: {},
          checksShown: [],
          ...(agreed !== undefined && { consent: { agreed, at: finishedAt } }),
        });
        expect(checkSubmission(survey, JSON.parse(JSON.stringify(submission))).faults).toEqual([]);
      }),
      { numRuns: runs(60, 300) },
    );
  });
});

/** What the widget can hold for an item. */
function entryFor(item: Item): fc.Arbitrary<Entry> {
  const options = optionsOf(survey, item);
  const codes = options.filter(({ missing }) => !missing).map(({ code }) => code);
  const reasons = [...options.flatMap(({ missing }) => missing ?? []), ...("offer" in item ? (item.offer ?? []) : [])];
  const given = reasons.map((missing) => fc.constant({ missing }));
  const words = fc.string({ maxLength: 5 }).filter((text) => /\S/.test(text));
  switch (item.type) {
    case "choices":
      return fc.oneof(
        fc.constant(["none"]),
        fc.subarray(
          codes.filter((code) => code !== "none"),
          { minLength: 2, maxLength: 3 },
        ),
      );
    case "rank":
      return fc.shuffledSubarray(codes, { minLength: 1, maxLength: 2 });
    case "number":
      return fc.oneof(
        fc.integer({ min: 0, max: 6000 }).map((tenths) => tenths / 10),
        ...given,
      );
    case "date":
      return fc.constantFrom("2025-01-01", "2025-03-10");
    case "lookup":
      return fc.constant("1.004.222");
    case "text":
    case "note":
      return words;
    default:
      return fc.oneof(fc.constantFrom(...codes), ...given);
  }
}
