/** What a problem document says in one language; `{name}` stands for a parameter. */
export type ProblemWords = Record<ProblemCode, { title: string; detail: string }>;

/** The statuses of the problems, by code. */
export const STATUS = {
  "bad-query": 400,
  "not-json": 400,
  "too-deep": 400,
  "wrong-key": 400,
  "cut-off": 400,
  unauthorized: 401,
  "track-forbidden": 403,
  "foreign-form": 403,
  "no-token": 403,
  "not-found": 404,
  "no-such-survey": 404,
  "no-such-submission": 404,
  "wrong-method": 405,
  conflict: 409,
  completed: 409,
  "same-receipt": 409,
  withdrawn: 410,
  "too-large": 413,
  "wrong-type": 415,
  refused: 422,
  failed: 500,
  counting: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;

const en: ProblemWords = {
  "bad-query": { title: "The query cannot be read", detail: "“{name}” is {got}. Use: {known}." },
  "not-json": {
    title: "The body is not JSON",
    detail: "Send one submission as JSON in UTF-8. The parser says: {reason}",
  },
  "too-deep": { title: "The body nests too deep", detail: "A submission has three levels of objects and lists." },
  "wrong-key": {
    title: "The key is not the submission's",
    detail: "“Idempotency-Key” is {got}. Send {expected} there, or leave the header out.",
  },
  "cut-off": { title: "The body did not arrive whole", detail: "The connection ended before. Send it again." },
  unauthorized: {
    title: "This needs the token",
    detail: "Send the header “Authorization: Bearer …” with the token that the collector was started with.",
  },
  "track-forbidden": {
    title: "This track needs the token",
    detail:
      "“track” is “{got}”: scores of an agency or of an inspection, which citizens do not give. Send the token, or leave “track” out.",
  },
  "foreign-form": {
    title: "Forms of this site are not accepted",
    detail: "The form stands on a page of {got}. Start the collector with that site in “origins”.",
  },
  "no-token": {
    title: "Submissions are not shown here",
    detail:
      "The collector was started without a token, so it shows submissions only to its own machine. Start it with one: TOKEN=…",
  },
  "not-found": { title: "There is nothing here", detail: "The collector answers at: {known}." },
  "no-such-survey": { title: "There is no such survey", detail: "The survey {got} is not known here. Known: {known}." },
  "no-such-submission": {
    title: "There is no such submission",
    detail: "None here has the receipt code {got}. It has eight letters and digits, such as 1B2C-3D4E.",
  },
  "wrong-method": { title: "The method is not for this address", detail: "This address takes: {known}." },
  conflict: {
    title: "The id is taken by another submission",
    detail:
      "A submission with this id, this revision and another content was received before. It is kept as it was. Give the new one its own id, or the next revision.",
  },
  completed: {
    title: "The submission was completed before",
    detail: "What is complete is not replaced by a partial submission. It is kept as it was.",
  },
  "same-receipt": {
    title: "Two submissions have this receipt code",
    detail: "Nothing was withdrawn. Send the whole id of the submission in place of the code.",
  },
  withdrawn: {
    title: "The submission was withdrawn",
    detail: "No further revision of it is accepted. Nothing was stored. What is answered anew needs an id of its own.",
  },
  "too-large": { title: "The body is too large", detail: "Send at most {most} bytes." },
  "wrong-type": {
    title: "The body is not declared as JSON",
    detail: "Send the header “Content-Type: application/json”.",
  },
  refused: { title: "The submission was refused", detail: "{count} thing(s) wrong, see “errors”. Nothing was stored." },
  failed: {
    title: "The collector failed",
    detail: "Nothing is wrong with the request. Send it again with the same id later.",
  },
  counting: {
    title: "The collector is starting",
    detail: "It counts what it has stored. Nothing is wrong with the request. Send it again with the same id soon.",
  },
};

const vi: ProblemWords = {
  "bad-query": { title: "Không đọc được truy vấn", detail: "“{name}” là {got}. Hãy dùng: {known}." },
  "not-json": {
    title: "Nội dung không phải JSON",
    detail: "Hãy gửi một phiếu dạng JSON, mã UTF-8. Bộ đọc báo: {reason}",
  },
  "too-deep": { title: "Nội dung lồng quá sâu", detail: "Một phiếu chỉ có ba tầng đối tượng và danh sách." },
  "wrong-key": {
    title: "Khóa không phải của phiếu này",
    detail: "“Idempotency-Key” là {got}. Hãy gửi {expected} ở đó, hoặc bỏ tiêu đề này.",
  },
  "cut-off": { title: "Nội dung chưa đến đủ", detail: "Kết nối bị ngắt giữa chừng. Hãy gửi lại." },
  unauthorized: {
    title: "Cần có mã truy cập",
    detail: "Hãy gửi tiêu đề “Authorization: Bearer …” với mã truy cập đã đặt khi khởi động bộ thu.",
  },
  "track-forbidden": {
    title: "Nguồn chấm điểm này cần mã truy cập",
    detail:
      "“track” là “{got}”: điểm do cơ quan tự chấm hoặc do đoàn thẩm định chấm, không phải của người dân. Hãy gửi kèm mã truy cập, hoặc bỏ “track”.",
  },
  "foreign-form": {
    title: "Không nhận phiếu gửi từ trang này",
    detail: "Phiếu nằm ở trang của {got}. Hãy thêm trang đó vào “origins” khi khởi động bộ thu.",
  },
  "no-token": {
    title: "Không xem được phiếu tại đây",
    detail:
      "Bộ thu được khởi động không có mã truy cập nên chỉ cho xem phiếu ngay trên máy chạy bộ thu. Hãy đặt mã khi khởi động: TOKEN=…",
  },
  "not-found": { title: "Không có gì ở địa chỉ này", detail: "Bộ thu trả lời tại: {known}." },
  "no-such-survey": { title: "Không có khảo sát này", detail: "Ở đây không biết khảo sát {got}. Đã biết: {known}." },
  "no-such-submission": {
    title: "Không có phiếu này",
    detail: "Ở đây không có phiếu nào mang mã biên nhận {got}. Mã gồm tám chữ cái và chữ số, ví dụ 1B2C-3D4E.",
  },
  "wrong-method": { title: "Địa chỉ này không nhận phương thức đó", detail: "Địa chỉ này nhận: {known}." },
  conflict: {
    title: "Mã phiếu đã thuộc về phiếu khác",
    detail:
      "Đã nhận một phiếu cùng mã, cùng lần sửa đổi nhưng khác nội dung; phiếu đó được giữ nguyên. Hãy đặt mã riêng cho phiếu mới, hoặc ghi lần sửa đổi tiếp theo.",
  },
  completed: {
    title: "Phiếu này đã trả lời xong từ trước",
    detail: "Phiếu đã trả lời xong không bị thay bằng phiếu còn dở. Phiếu đã nhận được giữ nguyên.",
  },
  "same-receipt": {
    title: "Có hai phiếu trùng mã biên nhận",
    detail: "Chưa rút phiếu nào. Hãy gửi mã đầy đủ (“id”) của phiếu thay cho mã biên nhận.",
  },
  withdrawn: {
    title: "Phiếu này đã được rút lại",
    detail: "Không nhận thêm bản sửa đổi nào của phiếu này. Chưa lưu gì. Muốn trả lời lại thì phải dùng mã phiếu mới.",
  },
  "too-large": { title: "Nội dung quá lớn", detail: "Hãy gửi không quá {most} byte." },
  "wrong-type": {
    title: "Nội dung không khai báo là JSON",
    detail: "Hãy gửi tiêu đề “Content-Type: application/json”.",
  },
  refused: { title: "Phiếu không được nhận", detail: "Có {count} lỗi, xem “errors”. Chưa lưu gì." },
  failed: { title: "Bộ thu gặp lỗi", detail: "Yêu cầu không sai. Hãy gửi lại sau, với cùng mã phiếu." },
  counting: {
    title: "Bộ thu đang khởi động",
    detail: "Bộ thu đang đếm các phiếu đã lưu. Yêu cầu không sai. Hãy gửi lại sau ít phút, với cùng mã phiếu.",
  },
};

export const PROBLEM_WORDS: Record<"en" | "vi", ProblemWords> = { en, vi };
