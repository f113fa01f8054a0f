import type { Words } from "./en.ts";

/** What is wrong with a survey or a submission, in Vietnamese. */
export const words: Words = {
  didYouMean: "Có phải định viết “{name}” không?",
  choose: "Ở đây dùng được: {names}.",
  nothingKnown: "Ở đây chưa khai báo mục nào.",
  or: "hoặc",

  kinds: {
    string: "một chuỗi ký tự",
    number: "một số",
    boolean: "true hoặc false",
    array: "một danh sách",
    object: "một đối tượng",
    null: "null",
    infinity: "một số quá lớn, không lưu được",
    undefined: "không có gì",
    function: "một hàm",
    symbol: "một ký hiệu (symbol)",
    bigint: "một số nguyên lớn (bigint)",
    text: "một chuỗi ký tự",
    date: "một ngày (YYYY-MM-DD)",
    code: "mã của một lựa chọn",
    codes: "một danh sách mã lựa chọn",
  },

  faults: {
    "unknown-key": { problem: "Ở đây không có khóa “{key}”.", mend: "{suggest} Nếu không cần thì xóa khóa này." },
    "missing-key": { problem: "Thiếu khóa “{key}”.", mend: "Hãy thêm khóa “{key}”." },
    "wrong-type": { problem: "Giá trị ở đây là {got:kind}.", mend: "Hãy ghi {expected:kind}." },
    "not-one-of": { problem: "{got} không thuộc các giá trị được phép.", mend: "{suggest}" },
    "not-whole": {
      problem: "{got} không phải là số nguyên từ 0 trở lên.",
      mend: "Hãy ghi 0, 1, 2 hoặc một số nguyên lớn hơn.",
    },
    "empty-list": { problem: "Danh sách đang trống.", mend: "Hãy ghi ít nhất một phần tử." },
    "too-deep": {
      problem: "Dữ liệu lồng nhau quá 64 cấp hoặc lồng thành vòng tròn.",
      mend: "Hãy giảm số cấp lồng nhau.",
    },
    "bad-date": {
      problem: "{got} không phải là một ngày.",
      mend: "Hãy ghi theo dạng YYYY-MM-DD, ví dụ 2026-03-31, hoặc ghi “today” (hôm nay).",
    },
    "bad-moment": {
      problem: "{got} không phải là ngày, cũng không phải là ngày kèm giờ.",
      mend: "Hãy ghi theo dạng YYYY-MM-DD hoặc YYYY-MM-DDTHH:mm, ví dụ 2026-03-31T17:00.",
    },
    "bad-name": {
      problem: "{got} không dùng làm tên được.",
      mend: "Tên bắt đầu bằng chữ cái không dấu hoặc chữ số, tiếp theo là chữ cái không dấu, chữ số, “.”, “_” hoặc “-”, dài tối đa 64 ký tự.",
    },
    "bad-language": {
      problem: "{got} không phải là mã ngôn ngữ.",
      mend: "Hãy dùng mã theo BCP 47, nối bằng gạch nối, ví dụ “vi” hoặc “en-US”.",
    },
    "bad-address": {
      problem: "{got} không phải là địa chỉ http(s).",
      mend: "Hãy ghi địa chỉ tương đối như “/audio/cau-1.mp3”, hoặc địa chỉ bắt đầu bằng https.",
    },
    "no-words": { problem: "Nội dung đang trống.", mend: "Hãy ghi nội dung hoặc xóa khóa này." },

    "duplicate-id": {
      problem: "“{id}” đã được dùng làm id ở chỗ khác.",
      mend: "Hãy chọn id khác. Lựa chọn có “other” còn chiếm cả “<id của câu hỏi>.other”.",
    },
    "reserved-name": {
      problem: "“{name}” là thuộc tính đã có nghĩa riêng của thẻ.",
      mend: "Hãy đặt tên khác cho trường ngữ cảnh này.",
    },

    untranslated: {
      problem: "Mọi ngôn ngữ ({languages}) đang dùng chung một nội dung; nội dung này được coi là ở ngôn ngữ đầu tiên.",
      mend: 'Hãy ghi nội dung riêng cho từng ngôn ngữ, ví dụ { "vi": "…", "en": "…" }.',
    },
    "missing-translation": {
      problem: "Thiếu nội dung cho ngôn ngữ “{language}”.",
      mend: "Hãy thêm “{language}” kèm nội dung, hoặc bỏ ngôn ngữ này khỏi “languages”.",
    },
    "undeclared-language": {
      problem: "Phiếu khảo sát không khai báo ngôn ngữ “{language}” nên không ai thấy nội dung này.",
      mend: "Hãy thêm “{language}” vào “languages” hoặc xóa nội dung này.",
    },
    "undeclared-recording": {
      problem: "Phiếu khảo sát không khai báo ngôn ngữ “{language}” nên không ai nghe được bản ghi âm này.",
      mend: "Hãy thêm “{language}” vào “languages” hoặc xóa bản ghi âm này.",
    },
    "duplicate-language": { problem: "“{language}” được khai báo hai lần.", mend: "Hãy giữ lại một lần." },

    "duplicate-code": { problem: "Có hai lựa chọn cùng mã “{code}”.", mend: "Hãy đặt cho mỗi lựa chọn một mã riêng." },
    unseen: {
      problem: "Văn bản chỉ có những ký tự không nhìn thấy được.",
      mend: "Hãy ghi vài chữ, hoặc bỏ khóa này.",
    },
    overridden: {
      problem: "Trong văn bản có ký tự ẩn làm đảo thứ tự chữ khi hiển thị.",
      mend: "Hãy xóa các ký tự từ U+202A đến U+202E, hoặc gõ lại văn bản.",
    },
    "duplicate-label": {
      problem: "Có hai lựa chọn cùng ghi “{label}” nên người trả lời không phân biệt được.",
      mend: "Hãy sửa một trong hai nhãn hoặc bỏ bớt một lựa chọn.",
    },
    "duplicate-missing": { problem: "“{missing}” xuất hiện hai lần.", mend: "Hãy giữ lại một." },
    "unknown-scale": {
      problem: "Không có thang đo “{scale}”.",
      mend: "{suggest} Thang đo được khai báo trong “scales”.",
    },
    "no-source": { problem: "Chưa có gì để chọn.", mend: "Hãy thêm “{first}” hoặc “{second}”." },
    "two-sources": { problem: "Có cả “{first}” lẫn “{second}”.", mend: "Hãy giữ lại một trong hai." },
    "bad-url": {
      problem: "{got} không phải là địa chỉ web.",
      mend: "Hãy ghi địa chỉ bắt đầu bằng https:// hoặc địa chỉ tương đối, không có dấu cách.",
    },
    "no-other-here": {
      problem: "Câu hỏi loại {type} không có ô để ghi nội dung của lựa chọn có “other”.",
      mend: "Hãy bỏ “other” hoặc đổi câu hỏi sang loại “choice” hay “choices”.",
    },
    "unbalanced-scale": {
      problem: "Số mức được tính là hài lòng ({satisfied}) nhiều hơn số mức còn lại ({other}) nên dễ làm lệch kết quả.",
      mend: "Hãy để hai phía có số mức bằng nhau, trừ khi phải giữ nguyên thang đo đã ban hành.",
    },

    "min-above-max": {
      problem: "Giá trị nhỏ nhất ({min}) lớn hơn giá trị lớn nhất ({max}).",
      mend: "Hãy sửa một trong hai giá trị.",
    },
    "too-few-options": {
      problem: "Phải chọn ít nhất {min} mục, nhưng chỉ có {count} mục chọn cùng nhau được.",
      mend: "Hãy giảm “min” hoặc thêm lựa chọn.",
    },
    "no-room": {
      problem: "“{key}” bằng 0 thì không thể trả lời được gì.",
      mend: "Hãy ghi từ 1 trở lên hoặc xóa khóa này.",
    },
    "beyond-precision": {
      problem: "Số không lưu được nhiều chữ số thập phân như vậy.",
      mend: "Hãy ghi không quá {most}.",
    },

    "unknown-item": { problem: "Không có câu hỏi “{item}”.", mend: "{suggest}" },
    "condition-later": {
      problem: "Đến chỗ này câu “{item}” chưa được hỏi.",
      mend: "Điều kiện chỉ được xét các câu ở phía trên; điều kiện của một phần chỉ được xét các câu của những phần phía trên. Hãy đổi lại thứ tự.",
    },
    "condition-loop": {
      problem: "Điều kiện tạo thành vòng tròn: câu “{item}” lại phụ thuộc vào chính câu này.",
      mend: "Hãy bỏ một điều kiện trong vòng tròn đó.",
    },
    "condition-unanswered": {
      problem:
        "Người dân không trả lời “{item}”: đó là lời ghi chú, hoặc giá trị do hệ thống hay đoàn kiểm tra cung cấp.",
      mend: "Hãy chọn một câu do người dân trả lời.",
    },
    "no-operator": { problem: "Điều kiện chưa nêu phép so sánh.", mend: "Hãy thêm một trong các khóa: {allowed}." },
    "two-operators": {
      problem: "Ở đây có nhiều hơn một phép so sánh.",
      mend: "Hãy giữ lại một trong các khóa: {allowed}. Muốn kết hợp nhiều phép so sánh thì dùng “all” hoặc “any”.",
    },
    "no-values": {
      problem: "Câu “{item}” không có giá trị lớn nhỏ để so sánh.",
      mend: "“gte” và “lte” chỉ dùng cho số, ngày, hoặc lựa chọn có “value”.",
    },
    "wrong-operand": {
      problem: "Câu trả lời cho “{item}” không bao giờ có giá trị này.",
      mend: "Hãy so sánh với {expected:kind}.",
    },
    "unknown-code": { problem: "Câu “{item}” không có lựa chọn nào mang mã “{code}”.", mend: "{suggest}" },

    "no-such-day": {
      problem: "Không có ngày {got}.",
      mend: "Hãy sửa lại ngày, tháng hoặc năm; ghi theo dạng YYYY-MM-DD.",
    },
    "closes-before-opens": {
      problem: "Thời điểm kết thúc ({closes}) lại trước thời điểm bắt đầu ({opens}).",
      mend: "Hãy sửa một trong hai thời điểm.",
    },
    "unknown-time-zone": {
      problem: "{got} không phải là múi giờ.",
      mend: "Hãy dùng tên theo IANA, ví dụ “Asia/Ho_Chi_Minh”.",
    },
    "sensitive-without-consent": {
      problem:
        "Câu này thu thập dữ liệu cá nhân (“sensitive”), nhưng phiếu khảo sát không có phần xin đồng ý nên sẽ không ai được hỏi.",
      mend: "Hãy thêm “consent” vào phiếu khảo sát hoặc bỏ “sensitive”.",
    },
    "nothing-to-ask": {
      problem: "Phiếu khảo sát không có câu nào để người dân trả lời.",
      mend: "Hãy thêm một câu không phải là lời ghi chú và có “source” là “citizen”.",
    },
  },
};
