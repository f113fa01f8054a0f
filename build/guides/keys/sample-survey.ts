import type { Json, Say } from "./key-group.ts";

/* A small survey, in which examples of keys are put. */

export const options = (say: Say): Json[] => [
  { code: "5", label: say("Hài lòng", "Satisfied"), value: 5, satisfied: true },
  { code: "3", label: say("Bình thường", "Neither"), value: 3 },
  { code: "1", label: say("Không hài lòng", "Dissatisfied"), value: 1 },
];
export const few = (say: Say): Json[] => [
  { code: "web", label: say("Qua mạng", "Online") },
  { code: "desk", label: say("Tại quầy", "At the counter") },
];
const eleven = Array.from({ length: 11 }, (_, value) => ({ code: String(value), label: String(value), value }));

export const consent = (say: Say) => ({
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
export const scales = (say: Say): Record<string, Json> => ({
  levels: { options: options(say) },
  eleven: { options: eleven },
});
export const survey = (say: Say, more: Record<string, Json> = {}): Record<string, Json> => ({
  schemaVersion: 1,
  id: "desk",
  version: "1",
  languages: [say("vi", "en")],
  title: say("Góp ý", "Your opinion"),
  scales: scales(say),
  sections: [{ id: "service", items: items(say) }],
  ...more,
});
export const withSections = (say: Say, ...sections: Json[]): Record<string, Json> =>
  survey(say, { sections: [{ id: "service", items: items(say) }, ...sections] });
/** One more item. What is personal needs a consent. */
export const withItem = (say: Say, item: Record<string, Json>): Record<string, Json> => ({
  ...withSections(say, { id: "more", items: [item] }),
  ...(item.sensitive === true && { consent: consent(say) }),
});

/** What every item of a type needs. */
export const question = (type: string) => (say: Say) => ({ type, id: "example", label: say("Câu hỏi", "A question") });

/** Two wordings of a question. */
export const variants = (say: Say) => [
  { id: "own" },
  { id: "plain", label: say("Ông/Bà phải chờ vì điều gì?", "Why did you have to wait?") },
];

/** A check of that survey. */
export const check = (say: Say) => ({
  id: "fast-but-bad",
  when: {
    all: [
      { item: "minutes", lte: 5 },
      { item: "waiting", lte: 1 },
    ],
  },
  message: say("Chờ 5 phút mà chưa hài lòng, đúng không ạ?", "Dissatisfied after 5 minutes, is that right?"),
});

/** One more section of it. */
export const section = (say: Say) => ({
  id: "more",
  items: [{ type: "text", id: "why", label: say("Vì sao?", "Why?") }],
});

/** What the two ends of a scale mean. */
export const ends = (say: Say) => ({
  first: say("Hoàn toàn không", "Not at all"),
  last: say("Chắc chắn có", "Certainly"),
});

/** Sections of ratings, to ask each person a few of them. */
export const rotatedSections = (say: Say) => {
  const ratings = (...items: [id: string, vi: string, en: string][]) =>
    items.map(([id, vi, en]) => ({ type: "rating", id, label: say(vi, en), scale: "levels" }));
  return [
    {
      id: "desk",
      items: ratings(
        ["wait", "Thời gian chờ", "Waiting time"],
        ["staff", "Thái độ phục vụ", "Attitude"],
        ["rooms", "Phòng chờ", "The waiting room"],
      ),
    },
    {
      id: "site",
      items: ratings(
        ["find", "Dễ tìm thủ tục", "Finding the procedure"],
        ["apply", "Nộp hồ sơ qua mạng", "Applying online"],
      ),
    },
    { id: "post", items: ratings(["parcel", "Nhận kết quả tại nhà", "The result by post"]) },
    { id: "general", items: ratings(["overall", "Nhìn chung", "All in all"]) },
  ];
};
