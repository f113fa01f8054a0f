/** What the widget says on a shared device; they come with the chunk that looks after one. `{time}` is "20 giây". */
export const vi = {
  clearing: "Phiếu sẽ được xóa sau {time} để nhường cho người tiếp theo.",
  goOn: "Tiếp tục trả lời",
  leaving: "Sau {time}, màn hình sẽ trở về trang đầu để đón người tiếp theo.",
  next: "Xong, mời người tiếp theo",
  stay: "Ông/Bà cần thêm thời gian? Xin chạm vào màn hình hoặc bấm phím bất kỳ.",
};

export type KioskWords = Record<keyof typeof vi, string>;
