/** What a problem document says in one language; `{name}` stands for a parameter. */
export type ProblemWords = Record<ProblemCode, { title: string; detail: string }>;

/** The statuses of the problems, by code. */
export const STATUS = {
  "bad-query": 400,
  "not-json": 400,
  "too-deep": 400,
  "wrong-key": 400,
  unauthorized: 401,
  "not-found": 404,
  "no-such-survey": 404,
  "wrong-method": 405,
  conflict: 409,
  "too-large": 413,
  "wrong-type": 415,
  refused: 422,
  failed: 500,
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
    detail: "“Idempotency-Key” is {got}. Send the submission's “id” ({id}) there, or leave the header out.",
  },
  unauthorized: {
    title: "This needs the token",
    detail: "Send the header “Authorization: Bearer …” with the token that the collector was started with.",
  },
  "not-found": { title: "There is nothing here", detail: "The collector answers at: {known}." },
  "no-such-survey": { title: "There is no such survey", detail: "The survey {got} is not known here. Known: {known}." },
  "wrong-method": { title: "The method is not for this address", detail: "This address takes: {known}." },
  conflict: {
    title: "The id is taken by another submission",
    detail:
      "A submission with this id and another content was received before. It is kept as it was. Give the new one its own id.",
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
    detail: "“Idempotency-Key” là {got}. Hãy gửi “id” của phiếu ({id}) ở đó, hoặc bỏ tiêu đề này.",
  },
  unauthorized: {
    title: "Cần có mã truy cập",
    detail: "Hãy gửi tiêu đề “Authorization: Bearer …” với mã truy cập đã đặt khi khởi động bộ thu.",
  },
  "not-found": { title: "Không có gì ở địa chỉ này", detail: "Bộ thu trả lời tại: {known}." },
  "no-such-survey": { title: "Không có khảo sát này", detail: "Ở đây không biết khảo sát {got}. Đã biết: {known}." },
  "wrong-method": { title: "Địa chỉ này không nhận phương thức đó", detail: "Địa chỉ này nhận: {known}." },
  conflict: {
    title: "Mã phiếu đã thuộc về phiếu khác",
    detail: "Đã nhận một phiếu cùng mã nhưng khác nội dung; phiếu đó được giữ nguyên. Hãy đặt mã riêng cho phiếu mới.",
  },
  "too-large": { title: "Nội dung quá lớn", detail: "Hãy gửi không quá {most} byte." },
  "wrong-type": {
    title: "Nội dung không khai báo là JSON",
    detail: "Hãy gửi tiêu đề “Content-Type: application/json”.",
  },
  refused: { title: "Phiếu không được nhận", detail: "Có {count} lỗi, xem “errors”. Chưa lưu gì." },
  failed: { title: "Bộ thu gặp lỗi", detail: "Yêu cầu không sai. Hãy gửi lại sau, với cùng mã phiếu." },
};

export const PROBLEM_WORDS: Record<"en" | "vi", ProblemWords> = { en, vi };
