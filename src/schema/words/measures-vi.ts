import type { Sentences } from "./en.ts";
import type { measuresEn } from "./measures-en.ts";

/** What can be wrong with a survey's measures, in Vietnamese. */
export const measuresVi: Record<keyof typeof measuresEn, Sentences> = {
  "duplicate-item": { problem: "Câu “{item}” được tính hai lần trong cùng một chỉ số.", mend: "Hãy chỉ nêu một lần." },
  "no-top-box": {
    problem: "Câu “{item}” không có lựa chọn nào được tính là hài lòng, hoặc chọn được nhiều lựa chọn cùng lúc.",
    mend: "Hãy ghi “satisfied”: true ở các lựa chọn được tính là hài lòng, hoặc nêu một câu chỉ chọn một lựa chọn.",
  },
  "no-option-values": {
    problem: "Câu “{item}” không có lựa chọn nào có giá trị điểm, hoặc chọn được nhiều lựa chọn cùng lúc.",
    mend: "Hãy thêm “value” cho các lựa chọn, hoặc nêu một câu chỉ chọn một lựa chọn.",
  },
  "no-rated-item": {
    problem: "Trong các câu do người dân trả lời, không có lựa chọn nào được tính là hài lòng.",
    mend: "Hãy ghi “satisfied”: true ở các lựa chọn được tính là hài lòng, hoặc bỏ chỉ số này.",
  },
  "not-in-index": { problem: "{got} không thuộc chỉ số này.", mend: "{suggest}" },
  "negative-weight": { problem: "Trọng số {got} là số âm.", mend: "Hãy ghi từ 0 trở lên." },
  "no-weight": {
    problem: "Không có trọng số nào lớn hơn 0.",
    mend: "Hãy ghi ít nhất một trọng số lớn hơn 0 hoặc bỏ “weights”.",
  },
  "bad-step": { problem: "{got} không dùng làm bước làm tròn được.", mend: "Hãy ghi một số lớn hơn 0, ví dụ 0.1." },
  "bands-out-of-order": {
    problem: "Mức này bắt đầu từ {from}, còn mức đứng trước bắt đầu từ {above}.",
    mend: "Hãy xếp mức cao nhất lên đầu và để mỗi mức có điểm bắt đầu riêng.",
  },
  "borders-cross": {
    problem: "Nhóm sẵn lòng giới thiệu tính từ {promoters}, nhưng nhóm không sẵn lòng lại tính đến {detractors}.",
    mend: "Hãy để “promotersFrom” lớn hơn “detractorsTo”.",
  },
};
