import { type Entry, type Submission, type Survey, isQuestion, optionsOf } from "../../../src/schema/index.ts";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { submissionOf } from "../../report/support/forms.ts";

const UNITS = ["so-xay-dung", "so-tn-mt", "tp-bac-kan", "ba-be", "cho-don", "na-ri"];

/** Shares that differ from item to item and from unit to unit, and are the same every time. */
function levelOf(form: number, item: number): number {
  const drawn = ((form * 7919 + item * 104_729 + ((form * item) % 13) * 31) % 1000) / 1000;
  const lift = (item % 5) * 0.04 + (form % UNITS.length) * 0.03;
  const level = [0.28 + lift, 0.72 + lift, 0.9, 0.97].findIndex((end) => drawn < end);
  return level < 0 ? 4 : level;
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
      return [[item.id, options[Math.min(level, options.length - 1)]!.code]];
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

const oneStop = readPreset("one-stop-short");

/** A commune's one-stop shop in 2024, with what its report says that no figures carry. */
export const thuanLoc = {
  survey: { ...oneStop, period: { opens: "2024-05-01", closes: "2024-10-30" } } satisfies Survey,
  letterhead: {
    parentAgency: "Ủy ban nhân dân thị xã Hồng Lĩnh",
    agency: "Ủy ban nhân dân xã Thuận Lộc",
    number: "7",
    symbol: "BC-UBND",
    place: "Thuận Lộc",
    date: "2024-05-06",
    subject:
      "Kết quả khảo sát mức độ hài lòng của tổ chức, cá nhân tại Bộ phận Tiếp nhận và trả kết quả UBND xã Thuận Lộc",
    grounds: [
      "Thực hiện Kế hoạch số 15/KH-UBND ngày 02/02/2024 của Ủy ban nhân dân xã Thuận Lộc về Kế hoạch Cải cách hành chính nhà nước năm 2024",
      "Thực hiện Kế hoạch số 52/KH-UBND ngày 03/5/2024 về khảo sát mức độ hài lòng của người dân, tổ chức",
    ],
    purpose: "Giúp UBND xã nhìn nhận tổng thể hoạt động giải quyết thủ tục hành chính theo cơ chế một cửa.",
    posted:
      "Kết quả khảo sát được công khai trên bảng niêm yết tại Bộ phận Tiếp nhận và Trả kết quả, Trang thông tin điện tử của xã.",
    strengths: [
      "Công việc của người dân, tổ chức được quan tâm giải quyết nhanh hơn, thuận lợi hơn.",
      "Mối quan hệ giữa cán bộ và nhân dân chặt chẽ hơn, thân thiện hơn.",
    ],
    shortcomings: ["Doanh nghiệp đóng trên địa bàn xã ít nên cơ bản phiếu đánh giá là của người dân."],
    proposals: ["Phiếu khảo sát nên theo hướng đơn giản, ít nội dung hơn."],
    recipients: ["Phòng Nội vụ thị xã", "TT Đảng ủy, HĐND xã", "CT, PCT UBND xã", "Lưu: VP"],
    signature: { authority: "TM. Ủy ban nhân dân", title: "Chủ tịch", name: "Bùi Quang Liêm" },
  },
};

export const thuanLocForms = (): Submission[] =>
  Array.from({ length: 64 }, (_, form) => {
    const entries = thuanLoc.survey.sections
      .flatMap(({ items }) => items)
      .flatMap((item, at): [string, Entry][] => {
        const options = item.type === "rating" || item.type === "choice" ? optionsOf(thuanLoc.survey, item) : [];
        return options.length
          ? [[item.id, options[Math.min(levelOf(form, at), options.length - 1) % options.length]!.code]]
          : [];
      });
    return submissionOf(thuanLoc.survey, {
      entries: Object.fromEntries(entries.filter(([, entry]) => entry !== undefined)),
      channel: form % 3 ? "counter" : "web",
      day: `2024-05-${String(1 + (form % 5)).padStart(2, "0")}`,
    });
  });

/** Points of 18 units, as the centre for public administration published them in 2021. */
export const pointsSurvey: Survey = readPreset("circular-01-2018");
export const points = [
  "unit,measure,points",
  'Sở Tài chính,total,"15,9"',
  ...Array.from({ length: 17 }, (_, at) => `Đơn vị ${at + 2},total,${at ? "15" : "14.9"}`),
  "",
].join("\n");
