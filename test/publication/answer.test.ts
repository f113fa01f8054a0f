import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReportOptions, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { type Form, submissionOf } from "../report/support/forms.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { printed, published } from "./support/printed.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] as const;
const waves = ["2025-01", "2025-02", "2025-03"].map((id) => ({
  id,
  label: `Wave ${id}`,
  from: `${id}-01`,
  to: `${id}-28`,
}));

function surveyOf(ids: readonly string[], type: "index" | "csat" = "index"): Survey {
  const measure = type === "index" ? { type, id: "m", items: ids } : { type, id: "m", item: ids[0] };
  return littleSurvey(
    ids.map((id) => rating(id)),
    { measures: [measure] },
  );
}

/** What one person said: by item, `good`, `fair`, or nothing. */
type Said = Record<string, "good" | "fair">;

interface Given {
  ids?: readonly string[];
  type?: "index" | "csat";
  by?: string[];
  options?: Partial<ReportOptions>;
  language?: "vi" | "en";
}

function answerOf(
  forms: readonly (Pick<Form, "channel" | "day"> & { said?: Said })[],
  { ids = IDS, type = "index", by = [], options = {}, language = "en" }: Given = {},
): Record<string, string> {
  const survey = surveyOf(ids, type);
  const submissions = forms.map(({ said, ...form }) => submissionOf(survey, { ...form, entries: said ?? {} }));
  const tally = tallyOf(survey, submissions, { by, ...(by.includes("wave") && { waves }) });
  const report = reportOf(survey, tally, { asOf: "2025-04-01", ...options });
  const { blocks } = published(report, language);
  const [headline] = blocks.filter((block) => block.kind === "headline");
  const list = blocks.find((block) => block.kind === "list" && block.role === "answer");
  const lines = list?.kind === "list" ? list.items.map(({ term, text }) => [term!, text]) : [];
  return { ...Object.fromEntries(lines), ...(headline && { headline: `${headline.value}. ${headline.text}` }) };
}

const everybody = (n: number, said: Said, more: object = {}) => Array.from({ length: n }, () => ({ said, ...more }));

/** Forms in which item number i is `good` in `counts[i]` of `n`. */
const formsOf = (n: number, counts: readonly number[], more: object = {}) =>
  Array.from({ length: n }, (_, at) => ({
    said: Object.fromEntries(counts.map((count, i) => [IDS[i]!, at < count ? "good" : "fair"])) as Said,
    ...more,
  }));

describe("the answer", () => {
  test("says how many, how satisfied, the best three and the worst three, each with its base", () => {
    const forms = formsOf(40, [40, 36, 32, 28, 24, 20, 16, 12]);
    expect(answerOf(forms, { ids: IDS.slice(0, 8) })).toMatchObject({
      "Forms returned": "40 forms.",
      "Most satisfied with": "Rate a (40/40 forms, 100.0%); Rate b (36/40 forms, 90.0%); Rate c (32/40 forms, 80.0%).",
      "Least satisfied with": "Rate h (12/40 forms, 30.0%); Rate g (16/40 forms, 40.0%); Rate f (20/40 forms, 50.0%).",
      headline: expect.stringMatching(/^65\.0%\. Satisfaction index: 65\.0%, based on 40 forms with answers \(95%/),
    });
    const vi = answerOf(forms, { ids: IDS.slice(0, 8), language: "vi" });
    expect(vi["Hài lòng ít nhất"]).toMatch(/^Rate h \(12\/40 phiếu, tỷ lệ 30,0%\); /);
  });

  test("says of how many that were sent, where that is known of all, and else of which channels it is", () => {
    const forms = [...everybody(38, { a: "good" }, { channel: "post" })];
    const given = { by: ["channel"], options: { invited: { post: 100 } } };
    expect(answerOf(forms, given)["Forms returned"]).toBe("38/100 forms sent, 38.0%.");
    const mixed = [...forms, ...everybody(12, { a: "good" }, { channel: "web" })];
    expect(answerOf(mixed, given)["Forms returned"]).toBe("50 forms; Post: 38/100 forms sent, 38.0%.");
  });

  test.each([
    ["none of fewer than four", [9, 5, 1], [], []],
    ["two of four and five", [9, 7, 5, 3, 1], ["a", "b"], ["e", "d"]],
    ["those that are tied with the last one", [9, 8, 7, 7, 3, 2, 1], ["a", "b", "c", "d"], ["g", "f", "e"]],
    ["none where all are equal", [5, 5, 5, 5, 5, 5], [], []],
    ["those beside a tie that reaches from one end to the other", [9, 5, 5, 5, 5, 1], ["a"], ["f"]],
  ])("names %s", (_, counts, best, worst) => {
    const lines = answerOf(formsOf(10, counts), { ids: IDS.slice(0, counts.length) });
    const named = (term: string) => [...(lines[term] ?? "").matchAll(/Rate (\w)/g)].map(([, id]) => id);
    expect([named("Most satisfied with"), named("Least satisfied with")]).toEqual([best, worst]);
  });

  test("counts those that are tied when they are too many to name", () => {
    const line = answerOf(formsOf(10, [9, 8, 8, 8, 8, 8, 1, 1, 1]), { ids: IDS })["Most satisfied with"];
    expect(line).toBe("Rate a (9/10 forms, 90.0%); and 5 others, also 80.0%.");
  });

  test("compares no criterion that is withheld, and says so", () => {
    const forms = formsOf(40, [40, 36, 32, 28, 24, 20, 16, 38]);
    const line = answerOf(forms, { ids: IDS.slice(0, 8), options: { disclosure: "strict" } })["Least satisfied with"];
    expect(line).not.toContain("Rate h");
    expect(line).toMatch(/ Without \d (criterion|criteria) whose figures are withheld\.$/);
  });

  test("says in words that a sentence can have what is withheld", () => {
    const waves = formsOf(3, [3], { day: "2025-01-10" }).concat(formsOf(40, [30], { day: "2025-02-10" }));
    const inVietnamese = (forms: typeof waves, by: string[]) =>
      answerOf(forms, { ids: ["a"], language: "vi", by, options: { disclosure: "strict" } });
    expect(inVietnamese(formsOf(3, [3]), [])["Số phiếu nhận về"]).toBe("số liệu được ẩn.");
    expect(inVietnamese(waves, ["wave"])["So với đợt trước"]).toMatch(/^chưa so sánh được\. .*: số liệu được ẩn\.$/);
  });

  test.each(["index", "csat"] as const)(
    "says what changed since the wave before, and when that is no change: %s",
    (type) => {
      const wave = (month: string, n: number, good: number) => formsOf(n, [good, good], { day: `2025-${month}-10` });
      const since = (...forms: ReturnType<typeof formsOf>[]) =>
        answerOf(forms.flat(), { ids: ["a", "b"], type, by: ["wave"] })["Since the wave before"];
      expect(since(wave("01", 100, 60), wave("02", 100, 85))).toMatch(
        /^up by 25\.0 percentage points \(95% confidence interval: \+1\d\.\d to \+3\d\.\d\)\. Wave 2025-02: 85\.0% \(n = 100\); Wave 2025-01: 60\.0% \(n = 100\)\.$/,
      );
      expect(since(wave("01", 100, 85), wave("02", 100, 60))).toMatch(/^down by 25\.0 /);
      expect(since(wave("01", 100, 60), wave("02", 100, 62))).toMatch(/^no clear change \(\+2\.0 percentage points, /);
      // A wave without forms is none to compare with, and neither is one that is withheld.
      expect(since(wave("01", 100, 60), wave("03", 100, 85))).toMatch(/^up by 25\.0 .*; Wave 2025-01: 60\.0%/);
      expect(since(wave("01", 11, 5), wave("02", 30, 20), wave("03", 3, 1))).toMatch(
        /^not comparable\. Wave 2025-03: withheld; Wave 2025-02: 66\.7%/,
      );
      expect(since(wave("02", 100, 60))).toBeUndefined();
    },
  );

  test("is not there while there are no forms", () => {
    expect(answerOf([])).toEqual({});
  });
});

test("every number of the answer is the one that a few lines compute from the forms", { timeout: 60_000 }, () => {
  const said = fc.constantFrom("good", "good", "fair", undefined);
  const form = fc.record({
    said: fc.tuple(...IDS.map(() => said)).map((all) => {
      const entries = IDS.flatMap((id, i) => (all[i] ? [[id, all[i]]] : []));
      return Object.fromEntries(entries) as Said;
    }),
    channel: fc.constantFrom("post", "web"),
    day: fc.constantFrom("2025-01-10", "2025-02-10"),
  });
  const forms = fc.array(form, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(forms, fc.integer({ min: 1, max: 8 }), fc.constantFrom(0, 1, 2), (given, size, decimals) => {
      const ids = IDS.slice(0, size);
      const survey = surveyOf(ids);
      const submissions = given.map(({ said, ...more }) =>
        submissionOf(survey, {
          ...more,
          entries: Object.fromEntries(ids.flatMap((id) => (said[id] ? [[id, said[id]]] : []))),
        }),
      );
      const report = reportOf(survey, tallyOf(survey, submissions, { by: ["channel", "wave"], waves }), {
        asOf: "2025-04-01",
        disclosure: "none",
        invited: { post: 200 },
      });
      const lines = printed(published(report, "en", { decimals }));
      const line = (start: string) => lines.find((each) => each.startsWith(start)) ?? "";

      const shareIn = (some: typeof given, id: string) => {
        const answered = some.filter(({ said }) => said[id]);
        return { x: answered.filter(({ said }) => said[id] === "good").length, n: answered.length };
      };
      const percent = (x: number, n: number) => `${rounded(BigInt(100 * x), BigInt(n), decimals)}%`;
      const post = given.filter(({ channel }) => channel === "post").length;
      const rate = `${post}/200 forms sent, ${percent(post, 200)}`;
      expect(line("Forms returned: ")).toBe(
        `Forms returned: ${post === given.length ? "" : `${given.length} form${given.length === 1 ? "" : "s"}; Post: `}${rate}.`,
      );
      for (const [, id, x, n, value] of `${line("Most")}${line("Least")}`.matchAll(
        /Rate (\w) \((\d+)\/(\d+) forms, (.*?)\)/g,
      )) {
        const share = shareIn(given, id!);
        expect([Number(x), Number(n), value]).toEqual([share.x, share.n, percent(share.x, share.n)]);
      }
      const index = indexOf(
        ids.map((id) => shareIn(given, id)),
        decimals,
      );
      if (index) expect(line("Satisfaction index: ")).toBe(`Satisfaction index: ${index}`);
      const since = line("Since the wave before: ");
      const [before, now] = ["2025-01-10", "2025-02-10"].map((day) => {
        const some = given.filter((each) => each.day === day);
        const n = some.filter(({ said }) => ids.some((id) => said[id])).length;
        return {
          value: indexOf(
            ids.map((id) => shareIn(some, id)),
            decimals,
          ),
          n,
        };
      });
      if (since && before!.value && now!.value && since.includes("(n = ")) {
        for (const { value, n } of [before!, now!])
          if (since.includes(`${value}`)) expect(since).toContain(`${value} (n = ${n})`);
        expect(since).toContain(`${now!.value}`);
        expect(since).toContain(`${before!.value}`);
      }
    }),
    { numRuns: runs(60, 500) },
  );
});

/** A fraction with so many decimals, half up. */
function rounded(num: bigint, den: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const digits = String((2n * num * scale + den) / (2n * den)).padStart(decimals + 1, "0");
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
}

/** The mean of the shares of those items that somebody answered. */
function indexOf(shares: readonly { x: number; n: number }[], decimals: number): string | undefined {
  const answered = shares.filter(({ n }) => n);
  if (!answered.length) return undefined;
  const den = answered.reduce((product, { n }) => product * BigInt(n), BigInt(answered.length));
  const num = answered.reduce(
    (sum, { x, n }) => sum + (BigInt(100 * x) * den) / BigInt(answered.length) / BigInt(n),
    0n,
  );
  return `${rounded(num, den, decimals)}%`;
}
