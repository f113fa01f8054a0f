import { describe, expect, test } from "vitest";
import { optionsOf } from "../../src/schema/instrument.ts";
import type { Option } from "../../src/schema/option.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { type Text, textIn } from "../../src/schema/language.ts";
import { criteriaSet, domainPreset, domainPresets, itemsOf, publicLaw, publishedFigures, readPreset } from "./files.ts";

const vi = (text: Text | undefined) => (text === undefined ? undefined : textIn(text, "vi"));
const labels = (options: readonly Option[]) => options.map(({ label }) => vi(label));
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const item = (survey: Survey, id: string) => itemsOf(survey).find((each) => each.id === id)!;
const labelOf = (survey: Survey, id: string) => vi(item(survey, id).label);
/** The options that count as levels. */
const levels = (survey: Survey, id: string) => optionsOf(survey, item(survey, id)).filter(({ missing }) => !missing);
/** The options that say why there is no answer. */
const reasons = (survey: Survey, id: string) => optionsOf(survey, item(survey, id)).filter(({ missing }) => missing);

const notSubstantive = (code: string) => domainPresets.non_substantive.find((option) => option.code === code)!.vi;
const draft = (preset: string, id: string) => domainPreset(preset).items!.find((each) => each.id === id)!;

interface Wording {
  vi: string | undefined;
  options: (string | undefined)[];
}
const repaired = (id: string) =>
  (draft("binh-thuan-1063-fixed", id) as unknown as { variants: { repaired: unknown } }).variants.repaired;
const wordsOf = ({ vi: text, options }: Wording): Wording => ({ vi: text, options });
const asked = (survey: Survey, id: string): Wording => ({
  vi: labelOf(survey, id),
  options: labels(levels(survey, id)),
});

describe("sipas-2018", () => {
  const survey = readPreset("sipas-2018");
  const seed = criteriaSet("seed-sipas-bac-kan-2018").sections!;

  test("has the document's five factors and 22 criteria, word for word", () => {
    const factors = survey.sections.filter(({ id }) => /^F\d$/.test(id));
    expect(factors.map(({ items }) => items.length)).toEqual([4, 5, 6, 3, 4]);
    expect(
      factors.map(({ id, title, items }) => [id, vi(title), items.map((each) => [each.id, vi(each.label)])]),
    ).toEqual(seed.map(({ id, title, items }) => [id, title, items!.map((each) => [each.id, each.text])]));
  });

  test("adds a stem and two questions, as drafted", () => {
    const { stem_vi, added } = domainPreset("sipas-2018-bac-kan");
    for (const { id } of seed) expect(vi(survey.sections.find((section) => section.id === id)!.stem)).toBe(stem_vi);
    for (const { id, vi: text } of added!) expect(labelOf(survey, id)).toBe(text);
    expect(itemsOf(survey)).toHaveLength(22 + added!.length);
  });
});

describe("sxd-2023", () => {
  const survey = readPreset("sxd-2023");
  const seed = criteriaSet("seed-sxd-daknong-2023").sections!;
  const factors = domainPreset("sxd-daknong-2023").factors!;

  test("has the document's sections and 14 items, word for word", () => {
    expect(itemsOf(survey)).toHaveLength(14);
    expect(survey.sections.map(({ id, items }) => [id, items.map((each) => [each.id, vi(each.label)])])).toEqual(
      seed.map(({ id, items }) => [id, items!.map((each) => [each.id, each.text])]),
    );
    // The fifth section is one item of the same name, which would otherwise stand there twice.
    expect(survey.sections.map(({ title }) => vi(title))).toEqual([
      ...seed.slice(0, 4).map(({ title }) => title),
      undefined,
    ]);
  });

  test("has the drafted options, code by code", () => {
    for (const { id, options } of factors.slice(0, 4).flatMap(({ items }) => items)) {
      const own = optionsOf(survey, item(survey, id)).filter(({ code }) => code !== "dont-know");
      expect(own.map((option) => [option.code, vi(option.label)])).toEqual(
        options!.map((each) => [each.code, each.vi]),
      );
    }
  });

  test("has every option that the document names, but for a capital and one completed sentence", () => {
    const completed = { "do công chức xử lý chậm": "Chờ đợi rất lâu do công chức xử lý chậm" } as Record<
      string,
      string
    >;
    for (const { id, options } of seed.flatMap(({ items }) => items!)) {
      for (const named of options ?? []) {
        expect(labels(levels(survey, id))).toContain(completed[named.label] ?? capitalised(named.label));
      }
    }
  });

  test("has exactly one option for each published figure", () => {
    const drafted = factors
      .flatMap(({ items }) => items)
      .flatMap(({ id, options }) => options!.map((each) => ({ id, ...each })));
    for (const { item: id, option } of publishedFigures.items_seed_000) {
      const label = drafted.find((each) => each.id === id && each.seed_label === option)!.vi;
      expect(labels(levels(survey, id)).filter((each) => each === label)).toHaveLength(1);
    }
  });

  test("offers “Không biết” only where a person may never have looked", () => {
    const offering = itemsOf(survey).filter(({ id }) =>
      reasons(survey, id).some(({ missing }) => missing === "dont_know"),
    );
    expect(offering.map(({ id }) => id)).toEqual(["II.1", "II.2", "IV.1"]);
    for (const { id } of offering) expect(labels(reasons(survey, id))).toEqual([notSubstantive("dont-know")]);
  });

  test("rates section V on the document's three levels", () => {
    expect(item(survey, "V").type).toBe("rating");
    const { options, top2 } = domainPresets.scales["three-level-seed-000"]!;
    expect(
      levels(survey, "V").map(({ code, label, value, satisfied }) => [code, vi(label), value, satisfied ?? false]),
    ).toEqual(options.map((each) => [each.code, each.vi, each.value, top2.includes(each.code)]));
  });
});

describe("one-stop-short", () => {
  const survey = readPreset("one-stop-short");

  test("has the document's four areas, but for a full stop, and two questions as drafted", () => {
    const areas = criteriaSet("seed-thuan-loc-2024").sections!.map(({ id, title }) => [id, title.replace(/\.$/, "")]);
    const added = domainPreset("one-stop-short").added!.map(({ id, vi: text }) => [id, text]);
    expect(itemsOf(survey).map((each) => [each.id, vi(each.label)])).toEqual([...areas, ...added]);
  });
});

describe("binh-thuan-1063", () => {
  const survey = readPreset("binh-thuan-1063");
  test("keeps the topic of question 2", () => {
    const { topic } = criteriaSet("seed-binh-thuan-1063-2021").sections![0]!.items![0]! as unknown as { topic: string };
    expect(labelOf(survey, "Q2")).toBe(capitalised(topic));
  });

  test("has questions 3 and 4 as repaired", () => {
    const { filter, then } = repaired("Q3") as Record<"filter" | "then", Wording>;
    expect(asked(survey, "Q3")).toEqual(wordsOf(filter));
    expect(asked(survey, "Q3.times")).toEqual(wordsOf(then));
    expect(asked(survey, "Q4")).toEqual(wordsOf(repaired("Q4") as Wording));
  });

  test("says that the first submission does not count", () => {
    expect(vi(item(survey, "Q3").help)).toMatch(/^Không tính lần nộp đầu tiên\./);
    expect(labelOf(survey, "Q3.times")).toContain("không tính lần nộp đầu tiên");
  });
});

describe("circular-01-2018", () => {
  const survey = readPreset("circular-01-2018");

  test("has the nine indicators, their options and their points", () => {
    expect(itemsOf(survey)).toHaveLength(9);
    for (const { number, title_vi, points, options_vi_paraphrase } of publicLaw.circular_01_2018_indicators) {
      const id = `CS${number}`;
      expect(labelOf(survey, id)).toBe(title_vi);
      expect(labels(levels(survey, id))).toEqual(options_vi_paraphrase);
      expect(levels(survey, id).map(({ value }) => value)).toEqual(points);
    }
  });

  test("has a way out where its levels do not fit everyone", () => {
    expect(labels(reasons(survey, "CS1"))).toEqual([notSubstantive("dont-know")]);
    expect(labels(reasons(survey, "CS7"))).toEqual([notSubstantive("not-applicable")]);
    for (const n of [2, 3, 4, 5, 6, 8, 9]) expect(reasons(survey, `CS${n}`)).toEqual([]);
  });
});

test("the short presets ask what was drafted", () => {
  const pairs = [
    ["dossier-766", "sat", draft("dossier-766", "sat")],
    ["page-information", "info", draft("page-information", "info")],
    ["page-information", "needed", draft("page-information", "missing")],
    ["csat", "csat", draft("csat-1 / nps", "csat")],
    ["nps", "nps", draft("csat-1 / nps", "nps")],
  ] as const;
  for (const [name, id, { vi: text }] of pairs) expect(labelOf(readPreset(name), id)).toBe(text);
  expect(labels(levels(readPreset("dossier-766"), "sat"))).toEqual(
    draft("dossier-766", "sat").options!.map((each) => each.vi),
  );
  expect(levels(readPreset("nps"), "nps").map(({ code, value }) => [code, value])).toEqual(
    Array.from({ length: 11 }, (_, n) => [String(n), n]),
  );
});

test("respondent-core asks what was drafted; everything but the capacity may be refused", () => {
  const survey = readPreset("respondent-core");
  const drafted = domainPreset("respondent-core").items!;
  expect(itemsOf(survey).map(({ id }) => [id, labelOf(survey, id), labels(levels(survey, id))])).toEqual(
    drafted.map(({ id, vi: text, options }) => [id, text, options!.map((each) => each.vi)]),
  );
  for (const { id } of drafted) {
    expect(labels(reasons(survey, id))).toEqual(id === "type" ? [] : [notSubstantive("refused")]);
  }
});

test.each(["sipas-2018", "one-stop-short", "page-information", "csat"] as const)("%s uses the five levels", (name) => {
  const { options, top2 } = domainPresets.scales["five-level"]!;
  expect(
    readPreset(name).scales?.["five-level"]?.options.map(({ code, label, value, satisfied }) => [
      code,
      vi(label),
      value,
      satisfied ?? false,
    ]),
  ).toEqual(options.map((each) => [each.code, each.vi, each.value, top2.includes(each.code)]));
});
