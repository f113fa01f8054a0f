/** Picks a text of an example by the guide's language. */
export type Say = (vi: string, en: string) => string;

type Json = unknown;

/** The keys of one kind of object in a survey, each with an example of its value. */
export interface KeyGroup {
  /** Its name in the JSON Schema, or where in it the object stands: `Scale.ends`. */
  schema: string;
  /** Keys that another group explains. */
  elsewhere?: readonly string[];
  title: { vi: string; en: string };
  examples: (say: Say) => Record<string, Json>;
  /** What a key's example needs beside it. */
  beside?: (say: Say) => Record<string, Record<string, Json>>;
  /** What every such object needs. */
  base?: (say: Say) => Record<string, Json>;
  /** A whole survey with such an object in it. */
  place: (object: Record<string, Json>, say: Say) => Record<string, Json>;
}

const options = (say: Say): Json[] => [
  { code: "5", label: say("Hài lòng", "Satisfied"), value: 5, satisfied: true },
  { code: "3", label: say("Bình thường", "Neither"), value: 3 },
  { code: "1", label: say("Không hài lòng", "Dissatisfied"), value: 1 },
];
const few = (say: Say): Json[] => [
  { code: "web", label: say("Qua mạng", "Online") },
  { code: "desk", label: say("Tại quầy", "At the counter") },
];
const eleven = Array.from({ length: 11 }, (_, value) => ({ code: String(value), label: String(value), value }));

const consent = (say: Say): Record<string, Json> => ({
  text: say("Tôi đồng ý để cơ quan dùng tuổi của tôi.", "I agree that my age is used."),
  purpose: say("So sánh các nhóm tuổi", "To compare age groups"),
  controller: say("UBND xã Thuận Lộc", "Thuận Lộc commune"),
  retention: say("12 tháng", "12 months"),
});

const items = (say: Say): Json[] => [
  { type: "rating", id: "waiting", label: say("Thời gian chờ", "Waiting time"), scale: "levels" },
  { type: "rating", id: "attitude", label: say("Thái độ phục vụ", "Attitude"), scale: "levels" },
  { type: "choice", id: "way", label: say("Ông/Bà nộp hồ sơ bằng cách nào?", "How did you apply?"), options: few(say) },
  { type: "number", id: "minutes", label: say("Chờ bao nhiêu phút?", "How many minutes?") },
  { type: "rating", id: "recommend", label: say("Sẽ giới thiệu?", "Would you recommend it?"), scale: "eleven" },
];
const scales = (say: Say): Record<string, Json> => ({ levels: { options: options(say) }, eleven: { options: eleven } });
const survey = (say: Say, more: Record<string, Json> = {}): Record<string, Json> => ({
  schemaVersion: 1,
  id: "desk",
  version: "1",
  languages: [say("vi", "en")],
  title: say("Góp ý", "Your opinion"),
  scales: scales(say),
  sections: [{ id: "service", items: items(say) }],
  ...more,
});
const withSections = (say: Say, ...sections: Json[]): Record<string, Json> =>
  survey(say, { sections: [{ id: "service", items: items(say) }, ...sections] });
/** One more item. What is personal needs a consent. */
const withItem = (say: Say, item: Record<string, Json>): Record<string, Json> => ({
  ...withSections(say, { id: "more", items: [item] }),
  ...(item.sensitive === true && { consent: consent(say) }),
});
const ofItem = ["type", "id", "label", "help", "audio", "askIf", "source", "required", "sensitive", "about"];
const item = (type: string) => (say: Say) => ({ type, id: "example", label: say("Câu hỏi", "A question") });
const placeItem: KeyGroup["place"] = (object, say) => withItem(say, object);
const placeMeasure: KeyGroup["place"] = (object, say) => survey(say, { measures: [object] });
const placeCondition: KeyGroup["place"] = (askIf, say) => withItem(say, { ...item("text")(say), askIf });

/** Every kind of object of a survey, in the order of the guide. */
export const keyGroups: readonly KeyGroup[] = [
  {
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
      sections: [{ id: "service", items: [{ type: "text", id: "why", label: say("Vì sao?", "Why?") }] }],
      checks: [
        {
          id: "fast-but-bad",
          when: {
            all: [
              { item: "minutes", lte: 5 },
              { item: "waiting", lte: 1 },
            ],
          },
          message: say("Chờ 5 phút mà chưa hài lòng, đúng không ạ?", "Dissatisfied after 5 minutes, is that right?"),
        },
      ],
      context: { unit: { label: say("Đơn vị", "Unit"), param: "unit" } },
      consent: consent(say),
      measures: [{ type: "index", id: "index" }],
    }),
    // Other questions of that survey need their scales.
    place: (object, say) => survey(say, { ...object, scales: { ...scales(say), ...(object.scales as object) } }),
  },
  {
    schema: "Period",
    title: { vi: "Thời gian nhận (`period`)", en: "When answers are accepted (`period`)" },
    examples: () => ({ opens: "2026-11-01", closes: "2026-11-30T17:00", timeZone: "Asia/Ho_Chi_Minh" }),
    place: (period, say) => survey(say, { period }),
  },
  {
    schema: "Scale",
    title: { vi: "Thang đo (`scales`)", en: "Scales (`scales`)" },
    examples: (say) => ({
      options: options(say),
      ends: { first: say("Hoàn toàn không", "Not at all"), last: say("Chắc chắn có", "Certainly") },
    }),
    base: (say) => ({ options: options(say) }),
    place: (levels, say) => survey(say, { scales: { ...scales(say), levels } }),
  },
  {
    schema: "Scale.ends",
    title: { vi: "Hai đầu thang (`ends`)", en: "The two ends (`ends`)" },
    examples: (say) => ({ first: say("Hoàn toàn không", "Not at all"), last: say("Chắc chắn có", "Certainly") }),
    base: (say) => ({ first: say("Không", "No"), last: say("Có", "Yes") }),
    place: (ends, say) => survey(say, { scales: { ...scales(say), levels: { options: options(say), ends } } }),
  },
  {
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
    }),
    beside: () => ({ missing: { value: undefined, satisfied: undefined } }),
    base: (say) => ({ code: "x", label: say("Khác", "Other") }),
    place: (option, say) => withItem(say, { ...item("choices")(say), options: [...few(say), option] }),
  },
  {
    schema: "Section",
    title: { vi: "Phần (`sections`)", en: "Sections (`sections`)" },
    examples: (say) => ({
      id: "desk",
      title: say("Tại quầy", "At the counter"),
      stem: say("Ông/Bà hài lòng thế nào về", "How satisfied are you with"),
      askIf: { item: "way", is: "desk" },
      items: [{ type: "text", id: "why", label: say("Vì sao?", "Why?") }],
    }),
    base: (say) => ({ id: "more", items: [{ type: "text", id: "why", label: say("Vì sao?", "Why?") }] }),
    place: (section, say) => withSections(say, section),
  },
  {
    schema: "Comparison",
    title: { vi: "Điều kiện (`askIf`, `when`)", en: "Conditions (`askIf`, `when`)" },
    examples: () => ({ item: "waiting", is: "1", in: ["1", "3"], not: "5", gte: 3, lte: 2, answered: true }),
    beside: () => ({ item: { answered: true } }),
    base: () => ({ item: "waiting" }),
    place: placeCondition,
  },
  {
    schema: "All",
    title: { vi: "Mọi điều kiện (`all`)", en: "All of them (`all`)" },
    examples: () => ({
      all: [
        { item: "waiting", lte: 2 },
        { item: "way", is: "desk" },
      ],
    }),
    place: placeCondition,
  },
  {
    schema: "Any",
    title: { vi: "Một trong các điều kiện (`any`)", en: "Any of them (`any`)" },
    examples: () => ({
      any: [
        { item: "waiting", lte: 2 },
        { item: "attitude", lte: 2 },
      ],
    }),
    place: placeCondition,
  },
  {
    schema: "Not",
    title: { vi: "Ngược lại (`not`)", en: "The opposite (`not`)" },
    examples: () => ({ not: { item: "way", is: "web" } }),
    place: placeCondition,
  },
  {
    schema: "TextItem",
    title: { vi: "Câu hỏi nào cũng có", en: "Any item" },
    elsewhere: ["offer", "display", "maxLength"],
    examples: (say) => ({
      type: "text",
      id: "why",
      label: say("Điều gì làm Ông/Bà phải chờ?", "What made you wait?"),
      help: say("Chỉ tính thời gian chờ tại quầy.", "Count only the time at the counter."),
      audio: { [say("vi", "en")]: "https://example.gov.vn/cau-1.mp3" },
      askIf: { item: "waiting", lte: 2 },
      source: "system",
      required: true,
      sensitive: true,
      about: "person",
    }),
    base: item("text"),
    place: placeItem,
  },
  {
    schema: "Rating",
    title: { vi: "Chấm mức (`rating`)", en: "Rating (`rating`)" },
    elsewhere: ofItem,
    examples: () => ({ scale: "levels", display: "faces" }),
    base: (say) => ({ ...item("rating")(say), scale: "levels" }),
    place: placeItem,
  },
  {
    schema: "Choice",
    title: { vi: "Chọn một (`choice`)", en: "One of several (`choice`)" },
    elsewhere: ofItem,
    examples: (say) => ({ options: few(say), scale: "levels", display: "dropdown" }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ ...item("choice")(say), options: few(say) }),
    place: placeItem,
  },
  {
    schema: "Choices",
    title: { vi: "Chọn nhiều (`choices`)", en: "Several (`choices`)" },
    elsewhere: ofItem,
    examples: (say) => ({ options: few(say), scale: "levels", min: 1, max: 2 }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ ...item("choices")(say), options: few(say) }),
    place: placeItem,
  },
  {
    schema: "Number",
    title: { vi: "Số (`number`)", en: "Number (`number`)" },
    elsewhere: ofItem,
    examples: (say) => ({ offer: ["dont_know"], min: 0, max: 240, decimals: 1, suffix: say("phút", "minutes") }),
    base: item("number"),
    place: placeItem,
  },
  {
    schema: "TextItem",
    title: { vi: "Chữ (`text`)", en: "Text (`text`)" },
    elsewhere: ofItem,
    examples: () => ({ offer: ["refused"], display: "long", maxLength: 500 }),
    base: item("text"),
    place: placeItem,
  },
  {
    schema: "Date",
    title: { vi: "Ngày (`date`)", en: "Date (`date`)" },
    elsewhere: ofItem,
    examples: () => ({ offer: ["dont_know"], min: "2026-01-01", max: "today" }),
    base: item("date"),
    place: placeItem,
  },
  {
    schema: "Lookup",
    title: { vi: "Tìm trong danh sách (`lookup`)", en: "A long list (`lookup`)" },
    elsewhere: ofItem,
    examples: (say) => ({ offer: ["dont_know"], options: few(say), url: "/surveys/procedures.json" }),
    beside: () => ({ url: { options: undefined } }),
    base: (say) => ({ ...item("lookup")(say), options: few(say) }),
    place: placeItem,
  },
  {
    schema: "Rank",
    title: { vi: "Xếp thứ tự (`rank`)", en: "Order (`rank`)" },
    elsewhere: ofItem,
    examples: (say) => ({ options: few(say), scale: "levels", max: 2 }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ ...item("rank")(say), options: few(say) }),
    place: placeItem,
  },
  {
    schema: "Note",
    title: { vi: "Chỉ là lời (`note`)", en: "Words only (`note`)" },
    elsewhere: ofItem.filter((key) => key !== "type"),
    examples: () => ({ type: "note" }),
    base: item("note"),
    place: placeItem,
  },
  {
    schema: "Consistency",
    title: { vi: "Hỏi lại (`checks`)", en: "Checks (`checks`)" },
    examples: (say) => ({
      id: "fast-but-bad",
      when: {
        all: [
          { item: "minutes", lte: 5 },
          { item: "waiting", lte: 1 },
        ],
      },
      message: say("Chờ 5 phút mà chưa hài lòng, đúng không ạ?", "Dissatisfied after 5 minutes, is that right?"),
    }),
    base: (say) => ({ id: "a", when: { item: "minutes", lte: 5 }, message: say("Đúng không ạ?", "Is that right?") }),
    place: (check, say) => survey(say, { checks: [check] }),
  },
  {
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
  },
  {
    schema: "Consent",
    title: { vi: "Đồng ý (`consent`)", en: "Consent (`consent`)" },
    examples: (say) => ({ ...consent(say), partial: true }),
    base: consent,
    place: (object, say) => ({ ...withItem(say, { ...item("text")(say), sensitive: true }), consent: object }),
  },
  {
    schema: "Index",
    title: { vi: "Chỉ số hài lòng (`measures`, `index`)", en: "Satisfaction index (`measures`, `index`)" },
    examples: (say) => ({
      type: "index",
      id: "index",
      label: say("Chỉ số hài lòng", "Satisfaction index"),
      items: ["waiting", "attitude"],
      weights: { items: { waiting: 2, attitude: 1 } },
    }),
    base: () => ({ type: "index", id: "index" }),
    place: placeMeasure,
  },
  {
    schema: "ItemWeights",
    title: { vi: "Trọng số của câu (`weights`)", en: "Weights of items (`weights`)" },
    examples: () => ({ items: { waiting: 2, attitude: 1 } }),
    place: (weights, say) => placeMeasure({ type: "index", id: "index", weights }, say),
  },
  {
    schema: "SectionWeights",
    title: { vi: "Trọng số của phần (`weights`)", en: "Weights of sections (`weights`)" },
    examples: () => ({ sections: { service: 1 } }),
    place: (weights, say) => placeMeasure({ type: "index", id: "index", weights }, say),
  },
  {
    schema: "Points",
    title: { vi: "Điểm (`points`)", en: "Points (`points`)" },
    elsewhere: ["id", "label"],
    examples: (say) => ({
      type: "points",
      items: ["waiting", "attitude"],
      per: "mean",
      transform: { multiply: 2 },
      round: 0.1,
      total: "mean",
      bands: [{ code: "good", label: say("tốt", "good"), from: 8 }],
    }),
    base: () => ({ type: "points", id: "points", items: ["waiting"] }),
    place: placeMeasure,
  },
  {
    schema: "Points.transform",
    title: { vi: "Đổi thang (`transform`)", en: "Another scale (`transform`)" },
    examples: () => ({ multiply: 2, add: -1 }),
    place: (transform, say) => placeMeasure({ type: "points", id: "points", items: ["waiting"], transform }, say),
  },
  {
    schema: "Indicator",
    title: { vi: "Chỉ tiêu (`items` của `points`)", en: "Indicators (`items` of `points`)" },
    examples: () => ({ item: "waiting", or: ["attitude"], reverse: true }),
    base: () => ({ item: "waiting" }),
    place: (indicator, say) => placeMeasure({ type: "points", id: "points", items: [indicator] }, say),
  },
  {
    schema: "Band",
    title: { vi: "Mức xếp loại (`bands`)", en: "Bands (`bands`)" },
    examples: (say) => ({ code: "good", label: say("tốt", "good"), from: 8 }),
    base: (say) => ({ code: "x", label: say("đạt", "fair"), from: 5 }),
    place: (band, say) => placeMeasure({ type: "points", id: "points", items: ["waiting"], bands: [band] }, say),
  },
  {
    schema: "Csat",
    title: { vi: "Một câu hài lòng (`csat`)", en: "CSAT (`csat`)" },
    elsewhere: ["id", "label"],
    examples: () => ({ type: "csat", item: "waiting" }),
    base: () => ({ type: "csat", id: "csat", item: "waiting" }),
    place: placeMeasure,
  },
  {
    schema: "Nps",
    title: { vi: "Sẵn lòng giới thiệu (`nps`)", en: "NPS (`nps`)" },
    elsewhere: ["id", "label"],
    examples: () => ({ type: "nps", item: "recommend", promotersFrom: 9, detractorsTo: 6 }),
    base: () => ({ type: "nps", id: "nps", item: "recommend" }),
    place: placeMeasure,
  },
  {
    schema: "Mean",
    title: { vi: "Trung bình (`mean`)", en: "Mean (`mean`)" },
    elsewhere: ["id", "label"],
    examples: () => ({ type: "mean", items: ["minutes"] }),
    base: () => ({ type: "mean", id: "mean", items: ["waiting"] }),
    place: placeMeasure,
  },
];

/** The whole surveys in which a group's examples stand, by key: what a test checks. */
export function surveysOf(group: KeyGroup, say: Say): [key: string, survey: Record<string, Json>][] {
  const beside = group.beside?.(say) ?? {};
  return Object.entries(group.examples(say)).map(([key, value]) => {
    const object = { ...group.base?.(say), [key]: value, ...beside[key] };
    return [key, JSON.parse(JSON.stringify(group.place(object, say))) as Record<string, Json>];
  });
}
