import type {
  Consent,
  Consistency,
  ContextField,
  Period,
  Rotation,
  Section,
  Survey,
} from "../../../src/schema/survey.ts";
import type { Option, Scale } from "../../../src/schema/option.ts";
import { keysOf } from "./key-group.ts";
import {
  check,
  consent,
  ends,
  few,
  options,
  question,
  rotatedSections,
  scales,
  section,
  survey,
  withItem,
  withSections,
} from "./sample-survey.ts";

/** The survey, and what it is made of before its questions. */
export const surveyKeys = [
  keysOf<Survey>()({
    schema: "survey",
    title: { vi: "Phiếu", en: "The survey" },
    examples: (say) => ({
      $schema: "./node_modules/satisfaction-survey/dist/survey.schema.json",
      schemaVersion: 1,
      id: "registry-desk",
      version: "2026.1",
      languages: [say("vi", "en")],
      title: say("Góp ý về quầy hộ tịch", "Your opinion on the registry desk"),
      intro: say("Phiếu không hỏi tên.", "We do not ask for your name."),
      thanks: say("Cảm ơn Ông/Bà.", "Thank you."),
      organisation: say("UBND xã Thuận Lộc", "Thuận Lộc commune"),
      period: { opens: "2026-11-01", closes: "2026-11-30" },
      scales: {
        "yes-no": {
          options: [
            { code: "yes", label: say("Có", "Yes") },
            { code: "no", label: say("Không", "No") },
          ],
        },
      },
      sections: [{ ...section(say), id: "service" }],
      checks: [check(say)],
      rotation: { ask: 2 },
      pace: "record",
      context: { unit: { label: say("Đơn vị", "Unit"), param: "unit" } },
      consent: consent(say),
      measures: [{ type: "index", id: "index" }],
    }),
    // Other questions of that survey need their scales.
    place: ({ pace, ...object }, say) => ({
      ...survey(say, { ...object, scales: { ...scales(say), ...(object.scales as object) } }),
      // It takes some questions to tell how fast somebody answers.
      ...(pace !== undefined && { pace, sections: rotatedSections(say) }),
    }),
  }),
  keysOf<Period>()({
    schema: "Period",
    title: { vi: "Thời gian nhận (`period`)", en: "When answers are accepted (`period`)" },
    examples: () => ({ opens: "2026-11-01", closes: "2026-11-30T17:00", timeZone: "Asia/Ho_Chi_Minh" }),
    place: (period, say) => survey(say, { period }),
  }),
  keysOf<Scale>()({
    schema: "Scale",
    title: { vi: "Thang đo (`scales`)", en: "Scales (`scales`)" },
    examples: (say) => ({
      options: options(say),
      ends: ends(say),
    }),
    base: (say) => ({ options: options(say) }),
    place: (levels, say) => survey(say, { scales: { ...scales(say), levels } }),
  }),
  keysOf<NonNullable<Scale["ends"]>>()({
    schema: "Scale.ends",
    title: { vi: "Hai đầu thang (`ends`)", en: "The two ends (`ends`)" },
    examples: ends,
    base: (say) => ({ first: say("Không", "No"), last: say("Có", "Yes") }),
    place: (object, say) =>
      survey(say, { scales: { ...scales(say), levels: { options: options(say), ends: object } } }),
  }),
  keysOf<Option>()({
    schema: "Option",
    title: { vi: "Phương án (`options`)", en: "Options (`options`)" },
    examples: (say) => ({
      code: "5",
      label: say("Rất hài lòng", "Very satisfied"),
      value: 5,
      satisfied: true,
      missing: "dont_know",
      exclusive: true,
      other: true,
      means: say("Tức là: Ông/Bà hài lòng về mọi mặt.", "That is: you are satisfied in every respect."),
    }),
    beside: () => ({ missing: { value: undefined, satisfied: undefined } }),
    base: (say) => ({ code: "x", label: say("Khác", "Other") }),
    place: (option, say) => withItem(say, { ...question("choices")(say), options: [...few(say), option] }),
  }),
  keysOf<Section>()({
    schema: "Section",
    title: { vi: "Phần (`sections`)", en: "Sections (`sections`)" },
    examples: (say) => ({
      id: "desk",
      title: say("Tại quầy", "At the counter"),
      stem: say("Ông/Bà hài lòng thế nào về", "How satisfied are you with"),
      askIf: { item: "way", is: "desk" },
      items: section(say).items,
    }),
    base: section,
    place: (object, say) => withSections(say, object),
  }),
];

/** What a survey says after its questions. */
export const frameKeys = [
  keysOf<Rotation>()({
    schema: "Rotation",
    title: { vi: "Hỏi luân phiên (`rotation`)", en: "Rotation (`rotation`)" },
    examples: () => ({ ask: 4, always: ["overall"], from: ["desk", ["site", "post"]], param: "booklet" }),
    base: () => ({ ask: 4 }),
    place: (rotation, say) => ({ ...survey(say, { rotation }), sections: rotatedSections(say) }),
  }),
  keysOf<Consistency>()({
    schema: "Consistency",
    title: { vi: "Hỏi lại (`checks`)", en: "Checks (`checks`)" },
    examples: check,
    base: (say) => ({ id: "a", when: { item: "minutes", lte: 5 }, message: say("Đúng không ạ?", "Is that right?") }),
    place: (object, say) => survey(say, { checks: [object] }),
  }),
  keysOf<ContextField>()({
    schema: "ContextField",
    title: { vi: "Trường ngữ cảnh (`context`)", en: "Context (`context`)" },
    examples: (say) => ({
      label: say("Đơn vị", "Unit"),
      param: "unit",
      values: ["thuan-loc", "hong-loc"],
      about: "person",
    }),
    base: (say) => ({ label: say("Đơn vị", "Unit") }),
    place: (unit, say) => survey(say, { context: { unit } }),
  }),
  keysOf<Consent>()({
    schema: "Consent",
    title: { vi: "Đồng ý (`consent`)", en: "Consent (`consent`)" },
    examples: (say) => ({ ...consent(say), eraseAfterDays: 365, partial: true }),
    base: consent,
    place: (object, say) => ({ ...withItem(say, { ...question("text")(say), sensitive: true }), consent: object }),
  }),
];
