import type { Flags } from "./command.ts";

/** What `satisfaction-survey report` can be told. */
export const reportFlags = {
  survey: {
    type: "string",
    value: "FILE[,FILE…]",
    help: {
      vi: "phiếu khảo sát (JSON); các phiên bản cũ hơn ghi sau dấu phẩy, mới nhất đứng đầu",
      en: "the survey (JSON); older versions after commas, the newest first",
    },
  },
  submissions: {
    type: "string",
    value: "FILE|-",
    help: {
      vi: "các phiếu đã thu, mỗi dòng một phiếu (NDJSON, do bộ thu xuất ra); “-” là đầu vào chuẩn",
      en: "the submissions, one on each line (NDJSON, as the collector exports them); “-” is standard input",
    },
  },
  counts: {
    type: "string",
    value: "FILE",
    help: {
      vi: "số đếm thay cho từng phiếu (JSON hoặc CSV); có thể dùng cùng --submissions, hai nguồn được cộng lại",
      en: "counts instead of submissions (JSON or CSV); together with --submissions, the two are added up",
    },
  },
  "skip-bad": {
    type: "boolean",
    help: {
      vi: "bỏ qua các dòng không dùng được thay vì dừng lại",
      en: "leave out lines that cannot be used instead of stopping",
    },
  },
  by: {
    type: "string",
    value: "unit,channel,wave",
    help: {
      vi: "chia kết quả theo: channel (hình thức), wave (đợt), hoặc trường ngữ cảnh mà phiếu khai báo, như unit (đơn vị)",
      en: "break down by: channel, wave, or a context field that the survey declares, such as unit",
    },
  },
  units: {
    type: "string",
    value: "FILE.csv",
    help: {
      vi: "cây đơn vị: các cột id, label (hoặc label:vi, label:en), parent (đơn vị cấp trên); kèm theo số liệu từng đơn vị",
      en: "the tree of units: columns id, label (or label:vi, label:en), parent; breaks down by unit",
    },
  },
  waves: {
    type: "string",
    value: "from..to|FILE",
    help: {
      vi: "các đợt: từ..đến, cách nhau bằng dấu phẩy, hoặc tệp JSON [{id, label, from, to}]; kèm theo số liệu từng đợt",
      en: "the waves: from..to with commas between, or a JSON file [{id, label, from, to}]; breaks down by wave",
    },
  },
  track: {
    type: "string",
    value: "citizen|self|verified",
    help: {
      vi: "ai đánh giá: người dân (mặc định), đơn vị tự chấm, hay kết quả thẩm định; không bao giờ cộng chung",
      en: "who rated: citizens (default), the agency itself, or an inspection; they are never added up",
    },
  },
  invited: {
    type: "string",
    multiple: true,
    value: "channel=number",
    help: {
      vi: "số phiếu đã phát theo hình thức, như post=100; chỉ những hình thức này có tỷ lệ phản hồi; kèm theo số liệu từng hình thức",
      en: "how many were sent by a channel, such as post=100; only these have a response rate; breaks down by channel",
    },
  },
  planned: {
    type: "string",
    value: "web,email",
    help: {
      vi: "các hình thức đã dự kiến, để có tên trong báo cáo cả khi nhận về 0 phiếu; kèm theo số liệu từng hình thức",
      en: "channels that were planned, so that they stand in the report also with 0; breaks down by channel",
    },
  },
  channels: {
    type: "string",
    value: "hotline,fair",
    help: {
      vi: "các hình thức khác của đơn vị, ngoài những hình thức báo cáo đã có tên (web, kiosk, qr…); phiếu ghi hình thức lạ được tính chung một dòng; kèm theo số liệu từng hình thức",
      en: "other channels of yours, beside those that a report has words for (web, kiosk, qr …); forms with any other are counted together; breaks down by channel",
    },
  },
  population: {
    type: "string",
    value: "N",
    help: {
      vi: "tổng số người có thể được hỏi, để hiệu chỉnh khoảng tin cậy",
      en: "how many could have been asked, which narrows the intervals",
    },
  },
  disclosure: {
    type: "string",
    value: "public|strict|none",
    help: {
      vi: "công bố đến đâu: public (mặc định) in đủ kết quả chung, không nêu riêng nhóm ít phiếu; strict ẩn mọi số đếm nhỏ; none không ẩn gì, chỉ dùng nội bộ",
      en: "what is published: public (default) prints the whole survey's results and no group of few forms; strict hides every small count; none hides nothing, for use inside",
    },
  },
  minimum: {
    type: "string",
    value: "N",
    help: {
      vi: "nhóm có dưới N phiếu không được nêu riêng (mức public); mặc định 10",
      en: "a group of fewer than N forms is not shown apart (level public); default 10",
    },
  },
  threshold: {
    type: "string",
    value: "N",
    help: {
      vi: "ẩn các số đếm từ 1 đến N − 1: ở mức strict trong mọi bảng, ở mức public trong bảng về đặc điểm người trả lời; mặc định 5",
      en: "hide counts from 1 to N − 1: at level strict in every table, at public in tables of who people are; default 5",
    },
  },
  base: {
    type: "string",
    value: "asked|answered",
    help: {
      vi: "tỷ lệ tính trên số phiếu được hỏi (mặc định) hay số phiếu có trả lời",
      en: "shares of those who were asked (default), or of those who answered",
    },
  },
  decimals: {
    type: "string",
    value: "0|1|2",
    help: {
      vi: "số chữ số thập phân của mọi tỷ lệ phần trăm; mặc định 0 ở từng phương án và 1 ở chỉ số, tỷ lệ hài lòng",
      en: "decimals of every percentage; default 0 for options, 1 for indices and other measures",
    },
  },
  partials: {
    type: "string",
    value: "apart|counted",
    help: {
      vi: "phiếu bỏ dở: để riêng (mặc định) hay tính vào kết quả",
      en: "forms of people who had not finished: apart (default), or counted",
    },
  },
  "as-of": {
    type: "string",
    value: "YYYY-MM-DD",
    help: {
      vi: "ngày lập báo cáo; mặc định là ngày trong --letterhead, nếu không có thì hôm nay",
      en: "the day of the report; default that of --letterhead, else today",
    },
  },
  language: {
    type: "string",
    value: "vi|en",
    help: {
      vi: "ngôn ngữ của báo cáo; mặc định ngôn ngữ đầu tiên của phiếu",
      en: "the report's language; default the survey's first",
    },
  },
  letterhead: {
    type: "string",
    value: "FILE.json",
    help: {
      vi: "phần do cơ quan ghi trong báo cáo Word và HTML (JSON): tên cơ quan, số, căn cứ, nhận xét, nơi nhận, người ký; thiếu mục nào thì để trống mục đó",
      en: "what the agency says in the Word and HTML report (JSON): its name, number, grounds, assessment, recipients, signature; what is missing is left blank",
    },
  },
  format: {
    type: "string",
    value: "json|html|md|csv|xlsx|docx",
    help: {
      vi: "dạng tệp; mặc định theo đuôi của --out, nếu không có thì md",
      en: "the kind of file; default by the ending of --out, else md",
    },
  },
  out: {
    type: "string",
    value: "FILE",
    help: { vi: "tệp kết quả; mặc định in ra màn hình", en: "the file to write; default standard output" },
  },
} as const satisfies Flags;
