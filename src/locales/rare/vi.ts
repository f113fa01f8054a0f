/** The words of the consent and of the rarer kinds of items; loaded when a survey has one. */
export const vi = {
  chooseOne: "Chọn một mục",
  purpose: "Mục đích",
  controller: "Đơn vị chịu trách nhiệm",
  retention: "Thời gian lưu giữ",
  agree: "Đồng ý",
  disagree: "Không đồng ý",
  day: "Ngày",
  month: "Tháng",
  year: "Năm",
  place: "Thứ {n}",
  moveUp: "Đưa lên: {label}",
  moveDown: "Đưa xuống: {label}",
  add: "Chọn: {label}",
  remove: "Bỏ chọn: {label}",
  search: "Gõ vài chữ để tìm",
  found: "{n} kết quả",
  notFound: "Không tìm thấy. Xin thử từ khác.",
  noList: "Chưa tải được danh mục. Ông/Bà có thể bỏ qua câu này.",
};

export type RareWords = Record<keyof typeof vi, string>;
