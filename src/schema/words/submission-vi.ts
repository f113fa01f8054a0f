import type { Sentences } from "./en.ts";
import type { submissionEn } from "./submission-en.ts";

/** What else can be wrong with a submission, in Vietnamese. */
export const submissionVi: Record<keyof typeof submissionEn, Sentences> = {
  "bad-uuid": {
    problem: "{got} không phải là UUID viết bằng chữ thường.",
    mend: "Hãy ghi các chữ số thập lục phân theo dạng 8-4-4-4-12, ví dụ 0b9f3c1e-7a52-4d1c-9e0f-5a6b7c8d9e0f.",
  },
  "bad-instant": {
    problem: "{got} không phải là thời điểm theo giờ UTC.",
    mend: "Hãy ghi theo dạng 2026-03-31T10:00:00Z.",
  },
  "no-clock": {
    problem: "Không đồng hồ nào chỉ thời điểm {got}.",
    mend: "Hãy lấy thời điểm từ đồng hồ của thiết bị, trong khoảng từ năm 1970 đến năm 2099.",
  },
  "bad-digest": {
    problem: "{got} không phải là dấu vân của một phiếu khảo sát.",
    mend: "Hãy ghi 14 chữ số thập lục phân do “digestOf” tính ra.",
  },
  "bad-revision": { problem: "{got} không phải là số lần sửa đổi.", mend: "Hãy ghi 1, 2 hoặc một số nguyên lớn hơn." },
  "unknown-survey": { problem: "Ở đây không có phiếu khảo sát {got}.", mend: "{suggest}" },
  "unknown-version": { problem: "Ở đây không có phiên bản {got} của phiếu khảo sát “{survey}”.", mend: "{suggest}" },
  "unknown-digest": {
    problem: "Nội dung phiên bản {version} của phiếu khảo sát “{survey}” đã khác so với lúc trả lời ({got}).",
    mend: "Hãy tải lại phiếu khảo sát ({known}); mỗi lần sửa phiếu khảo sát phải tăng “version”.",
  },
  "language-not-declared": { problem: "Phiếu khảo sát không có ngôn ngữ {got}.", mend: "{suggest}" },
  "unknown-context": {
    problem: "Phiếu khảo sát không khai báo trường ngữ cảnh “{field}”.",
    mend: "{suggest} Các trường được khai báo trong “context”.",
  },
  "consent-not-asked": { problem: "Phiếu khảo sát không xin sự đồng ý nào.", mend: "Hãy bỏ “consent”." },
  "partial-not-announced": {
    problem: "Phiếu khảo sát không báo trước rằng câu trả lời được gửi đi cả khi người dân chưa trả lời xong.",
    mend: "Hãy chờ trả lời xong rồi gửi, không kèm “partial”; hoặc để phiếu khảo sát báo trước bằng “partial” trong “consent”.",
  },
  "partial-without-agreement": {
    problem: "Người dân chưa đồng ý cho gửi câu trả lời khi chưa trả lời xong.",
    mend: "Hãy chờ trả lời xong rồi gửi, không kèm “partial”.",
  },
  "unknown-check": { problem: "Phiếu khảo sát không có phép kiểm tra {got}.", mend: "{suggest}" },

  "finished-before-started": {
    problem: "Thời điểm hoàn thành ({got}) lại trước thời điểm bắt đầu ({startedAt}).",
    mend: "Hãy lấy hai thời điểm từ cùng một đồng hồ.",
  },
  "finished-before-period": {
    problem: "Thời điểm hoàn thành ({got}) trước khi cuộc khảo sát bắt đầu ({opens}, {timeZone}).",
    mend: "Hãy kiểm tra đồng hồ của thiết bị hoặc “period” của phiếu khảo sát.",
  },
  "finished-after-period": {
    problem: "Thời điểm hoàn thành ({got}) sau khi cuộc khảo sát kết thúc ({closes}, {timeZone}).",
    mend: "Hãy kiểm tra đồng hồ của thiết bị hoặc “period” của phiếu khảo sát.",
  },
  "received-early": {
    problem: "Cuộc khảo sát chưa nhận ý kiến trước {opens} ({timeZone}).",
    mend: "Hãy gửi lại khi cuộc khảo sát đã bắt đầu.",
  },
  "received-late": {
    problem: "Cuộc khảo sát đã kết thúc vào {closes} ({timeZone}), đến nay đã quá {graceDays} ngày.",
    mend: "Ở đây không nhận được nữa; hãy báo cho cơ quan tổ chức khảo sát.",
  },

  "not-a-question": { problem: "“{item}” là lời ghi chú, không có gì để trả lời.", mend: "Hãy bỏ mục này." },
  "wrong-answer": { problem: "Câu trả lời cho “{item}” là {got:kind}.", mend: "Hãy gửi {expected:kind}." },
  "empty-answer": {
    problem: "Câu trả lời cho “{item}” đang trống.",
    mend: "Hãy bỏ câu trả lời này và ghi “blank” trong “missing”.",
  },
  "missing-as-answer": {
    problem: "Lựa chọn “{code}” của câu “{item}” nêu lý do không trả lời.",
    mend: "Hãy bỏ câu trả lời này và ghi “{missing}” trong “missing”.",
  },
  "duplicate-choice": { problem: "“{code}” được chọn hai lần ở câu “{item}”.", mend: "Hãy gửi mỗi mã một lần." },
  "exclusive-choice": {
    problem: "“{code}” của câu “{item}” được chọn cùng với lựa chọn khác.",
    mend: "Hãy chỉ gửi mã này, hoặc bỏ mã này ra.",
  },
  "too-few-choices": {
    problem: "Câu “{item}” có {count} mục được chọn.",
    mend: "Hãy gửi ít nhất {min} mục, hoặc để trống.",
  },
  "too-many-choices": { problem: "Câu “{item}” có {count} mục được chọn.", mend: "Hãy gửi nhiều nhất {max} mục." },
  "below-min": {
    problem: "Câu trả lời cho “{item}” ({got}) nhỏ hơn {min}.",
    mend: "Hãy gửi giá trị từ {min} trở lên.",
  },
  "above-max": {
    problem: "Câu trả lời cho “{item}” ({got}) lớn hơn {max}.",
    mend: "Hãy gửi giá trị không quá {max}.",
  },
  "too-many-decimals": {
    problem: "Câu trả lời cho “{item}” ({got}) có quá nhiều chữ số thập phân.",
    mend: "Hãy gửi không quá {decimals} chữ số thập phân.",
  },
  "too-long": { problem: "Nội dung dài {length} ký tự.", mend: "Hãy gửi không quá {maxLength} ký tự." },
  "other-not-chosen": {
    problem: "Có nội dung ghi thêm cho câu “{item}”, nhưng lựa chọn cần ghi thêm lại không được chọn.",
    mend: "Hãy bỏ nội dung này hoặc chọn: {known}.",
  },
  "item-not-asked": {
    problem: "Với các câu trả lời này, câu “{item}” không được hỏi.",
    mend: "Hãy bỏ câu trả lời này và nêu lý do trong “missing”: {allowed}.",
  },
  "answered-and-missing": {
    problem: "Câu “{item}” vừa có câu trả lời vừa có lý do không trả lời ({got}).",
    mend: "Hãy giữ lại một trong hai.",
  },
  "unexplained-item": {
    problem: "Câu “{item}” không có câu trả lời, cũng không có lý do không trả lời.",
    mend: "Hãy nêu lý do trong “missing”: {allowed}.",
  },
  "wrong-reason": {
    problem: "{got} không thể là lý do câu “{item}” không có câu trả lời.",
    mend: "Hãy nêu lý do trong “missing”: {allowed}.",
  },
  "break-off-in-complete": {
    problem: "Câu “{item}” ghi là người dân dừng giữa chừng, nhưng phiếu này lại là phiếu đã trả lời xong.",
    mend: "Hãy thêm “partial”: true, hoặc nêu lý do khác: {allowed}.",
  },
  "wrong-asked": {
    problem: "Đây không phải là những câu được hỏi theo các câu trả lời này.",
    mend: "Với các câu trả lời này, danh sách là: {expected}.",
  },
};
