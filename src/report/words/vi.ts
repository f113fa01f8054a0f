import type { CountWords } from "./en.ts";

/** What is wrong with counts, in Vietnamese. */
export const words: CountWords = {
  line: "Dòng {line}, cột “{column}”",
  row: "$.{list}[{index}].{column}",
  faults: {
    "unknown-column": {
      problem: "Số liệu không được tổng hợp theo “{got}”.",
      mend: "Hãy tổng hợp theo cột này hoặc bỏ cột. Ở đây dùng được: {known}.",
    },
    "missing-column": {
      problem: "Thiếu cột “{column}”.",
      mend: "Hãy thêm cột này vào dòng đầu tiên; dòng đó đang có: {known}.",
    },
    quotes: {
      problem: "Dấu ngoặc kép không được đóng lại, hoặc nằm giữa ô.",
      mend: 'Hãy đặt cả ô trong dấu ngoặc kép và ghi đôi dấu ngoặc kép ở bên trong ("").',
    },
    "unknown-item": { problem: "Không có câu hỏi “{got}”.", mend: "Ở đây dùng được: {known}." },
    "unknown-option": { problem: "Câu “{item}” không có lựa chọn “{got}”.", mend: "Ở đây dùng được: {known}." },
    "not-countable": {
      problem: "Câu “{got}” là câu xếp thứ tự, không tổng hợp được từ số đếm từng lựa chọn.",
      mend: "Hãy bỏ câu này hoặc cung cấp từng phiếu trả lời.",
    },
    "bad-count": { problem: "“{got}” không phải là số phiếu.", mend: "Hãy ghi số nguyên từ 0 trở lên." },
    "counted-twice": { problem: "“{item}”, “{option}” được ghi hai lần.", mend: "Hãy chỉ ghi một lần." },
    "more-than-forms": {
      problem: "Câu “{item}” có tổng cộng {sum} lượt trả lời và không trả lời, nhưng chỉ có {forms} phiếu.",
      mend: "Hãy sửa lại số đếm hoặc số phiếu.",
    },
    "not-the-base": {
      problem: "Câu “{item}” cộng lại là {sum}, nhưng có {forms} phiếu.",
      mend: "Hãy ghi đủ mọi lựa chọn, kể cả số phiếu bỏ trống (“blank”) và không được hỏi (“not_asked”).",
    },
    "unknown-measure": { problem: "Không có chỉ số điểm nào tên là “{got}”.", mend: "Ở đây dùng được: {known}." },
    "bad-points": { problem: "“{got}” không phải là số điểm.", mend: "Hãy ghi theo dạng 15.9 hoặc 15,9." },
  },
};
