import { type Entry, type Submission, type Survey, isQuestion, optionsOf } from "../../../src/schema/index.ts";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { submissionOf } from "../../report/support/forms.ts";

const UNITS = ["so-xay-dung", "so-tn-mt", "tp-bac-kan", "ba-be", "cho-don", "na-ri"];

/** Shares that differ from item to item and from unit to unit, and are the same every time. */
function levelOf(form: number, item: number): number {
  const drawn = ((form * 7919 + item * 104_729 + ((form * item) % 13) * 31) % 1000) / 1000;
  const lift = (item % 5) * 0.04 + (form % UNITS.length) * 0.03;
  return [0.28 + lift, 0.72 + lift, 0.9, 0.97].findIndex((end) => drawn < end);
}

/** The criteria of 2018 in six units of a province; a third of the people had given feedback. */
export const sipas: Survey = {
  ...readPreset("sipas-2018"),
  organisation: { vi: "Ủy ban nhân dân tỉnh Bắc Kạn", en: "People's Committee of Bac Kan province" },
  period: { opens: "2018-06-01", closes: "2018-10-31" },
};

export function sipasForms(count = 300): Submission[] {
  const questions = sipas.sections.flatMap(({ items }) => items.filter(isQuestion));
  return Array.from({ length: count }, (_, form) => {
    const entries = questions.flatMap((item, at): [string, Entry][] => {
      const options = "scale" in item || item.type === "choice" ? optionsOf(sipas, item) : [];
      if (!options.length || (form + at) % 41 === 0) return [];
      const level = item.type === "choice" ? form % 3 : levelOf(form, at);
      return [[item.id, options[Math.min(level < 0 ? options.length - 1 : level, options.length - 1)]!.code]];
    });
    return submissionOf(sipas, {
      entries: Object.fromEntries(entries),
      unit: UNITS[form % UNITS.length]!,
      channel: form % 4 ? "post" : "web",
      day: `2018-07-${String(1 + (form % 28)).padStart(2, "0")}`,
    });
  });
}

export const sipasUnits = `id,label,parent
bac-kan,Tỉnh Bắc Kạn,
so-xay-dung,Sở Xây dựng,bac-kan
so-tn-mt,Sở Tài nguyên và Môi trường,bac-kan
tp-bac-kan,Ủy ban nhân dân thành phố Bắc Kạn,bac-kan
ba-be,Ủy ban nhân dân huyện Ba Bể,bac-kan
cho-don,Ủy ban nhân dân huyện Chợ Đồn,bac-kan
na-ri,Ủy ban nhân dân huyện Na Rì,bac-kan
`;
