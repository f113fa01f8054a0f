/** The widget's own words in Vietnamese, the first language; others have the same keys. `{…}` is filled in. */
export const vi = {
  loading: "Đang mở phiếu khảo sát…",
  unavailable: "Chưa mở được phiếu khảo sát. Ông/Bà vui lòng kiểm tra kết nối mạng rồi thử lại.",
  tryAgain: "Thử lại",
  next: "Tiếp tục",
  back: "Quay lại",
  send: "Gửi ý kiến",
  step: "Phần {step}/{steps}",
  card: "Câu {step}/{steps}",
  answered: "Đã trả lời {answered}/{questions} câu",
  stuck: "Mạng đang gián đoạn. Câu trả lời vẫn còn trên trang này; Ông/Bà vui lòng bấm lại sau ít phút.",
  otherText: "Xin ghi rõ",
  not_applicable: "Không áp dụng",
  dont_know: "Không biết",
  refused: "Không muốn trả lời",
};

export type Words = Record<keyof typeof vi, string>;
