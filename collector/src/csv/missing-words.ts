import type { Language, Missing } from "../../../src/schema/index.ts";

const en: Record<Missing, string> = {
  not_asked: "Not asked",
  not_applicable: "Not applicable",
  dont_know: "Don't know",
  refused: "Prefers not to answer",
  blank: "Left blank",
  break_off: "Broke off",
};

const vi: Record<Missing, string> = {
  not_asked: "Không được hỏi",
  not_applicable: "Không áp dụng",
  dont_know: "Không biết",
  refused: "Không muốn trả lời",
  blank: "Bỏ trống",
  break_off: "Dừng giữa chừng",
};

/** What a missing code means, where no option of the item says it. */
export const missingWords = (code: Missing, language: Language): string =>
  (language.toLowerCase().startsWith("vi") ? vi : en)[code];
