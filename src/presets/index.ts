/** A survey that is ready to use, and where its words come from. */
export interface Preset {
  /** Its `id`, and its file's name without the extension. */
  name: string;
  /** Its file, beside this one. Nothing imports the files here, so that nobody bundles all of them for one. */
  file: string;
  /** What a webmaster chooses by. The title that citizens read stands in the file. */
  title: { vi: string; en: string };
  /** What was transcribed, and from where. None of them is an agency's official form. */
  origin: { vi: string; en: string };
}

/** Every preset. */
export const presets = [
  {
    name: "sipas-2018",
    file: "sipas-2018.json",
    title: {
      vi: "Đo lường sự hài lòng SIPAS 2018 (5 yếu tố, 22 tiêu chí)",
      en: "SIPAS 2018 (5 factors, 22 criteria)",
    },
    origin: {
      vi: "Tiêu chí chép từ bài viết về Kế hoạch 266/KH-UBND năm 2018 của tỉnh Bắc Kạn; thang đo và câu hỏi chung là bổ sung.",
      en: "Criteria transcribed from an article on Bắc Kạn’s plan 266/KH-UBND of 2018; scale and overall question are ours.",
    },
  },
  {
    name: "sxd-2023",
    file: "sxd-2023.json",
    title: { vi: "Khảo sát Sở Xây dựng 2023 (14 nội dung)", en: "Department of Construction 2023 (14 items)" },
    origin: {
      vi: "Chép từ báo cáo 2127/BC-SXD năm 2023; báo cáo không nêu đủ phương án trả lời, phần còn lại là bổ sung.",
      en: "Transcribed from report 2127/BC-SXD of 2023, which does not name every option; the others are ours.",
    },
  },
  {
    name: "one-stop-short",
    file: "one-stop-short.json",
    title: { vi: "Phiếu ngắn Bộ phận Một cửa (4 nội dung)", en: "One-stop shop, short form (4 areas)" },
    origin: {
      vi: "Bốn nội dung chép từ báo cáo năm 2024 của UBND xã Thuận Lộc; rút gọn theo góp ý là phiếu dài, khó đọc.",
      en: "Four areas transcribed from Thuận Lộc’s report of 2024; cut short for the complaint that the form is long.",
    },
  },
  {
    name: "binh-thuan-1063",
    file: "binh-thuan-1063.json",
    title: { vi: "Câu 2–4 theo Quyết định 1063, bản sửa", en: "Questions 2–4 of decision 1063, repaired" },
    origin: {
      vi: "Sửa theo góp ý trong báo cáo 25/BC-TTHCC năm 2021 của tỉnh Bình Thuận: câu 3, 4 bị hiểu sai, câu 2 người dân không trả lời được.",
      en: "Repaired for the complaints of Bình Thuận’s report 25/BC-TTHCC of 2021: questions 3 and 4 are misread, citizens cannot answer question 2.",
    },
  },
  {
    name: "circular-01-2018",
    file: "circular-01-2018.json",
    title: {
      vi: "Chín chỉ số theo Thông tư 01/2018/TT-VPCP (0/1/2 điểm)",
      en: "Nine indicators of circular 01/2018 (0/1/2 points)",
    },
    origin: {
      vi: "Tên chỉ số theo Thông tư 01/2018/TT-VPCP, phương án viết gọn. Văn bản cũ: hãy kiểm tra quy định hiện hành của địa phương.",
      en: "Indicators of circular 01/2018/TT-VPCP, options paraphrased. Historic: check the local rule.",
    },
  },
  {
    name: "dossier-766",
    file: "dossier-766.json",
    title: { vi: "Đánh giá một câu khi trả kết quả", en: "One question when the result is returned" },
    origin: {
      vi: "Theo nhóm chỉ số mức độ hài lòng của Quyết định 766/QĐ-TTg; câu hỏi là bổ sung.",
      en: "For the satisfaction group of decision 766/QĐ-TTg; the wording is ours.",
    },
  },
  {
    name: "page-information",
    file: "page-information.json",
    title: { vi: "Hài lòng về thông tin trên trang", en: "Satisfaction with the information on a page" },
    origin: {
      vi: "Theo Nghị định 224/2026/NĐ-CP (bản chưa đối chiếu); câu hỏi là bổ sung.",
      en: "For decree 224/2026/NĐ-CP (from an unverified copy); the wording is ours.",
    },
  },
  {
    name: "csat",
    file: "csat.json",
    title: { vi: "Một câu hỏi về mức độ hài lòng (CSAT)", en: "One satisfaction question (CSAT)" },
    origin: { vi: "Thông lệ chung; câu hỏi là bổ sung.", en: "General practice; the wording is ours." },
  },
  {
    name: "nps",
    file: "nps.json",
    title: { vi: "Mức độ sẵn lòng giới thiệu, 0–10 (NPS)", en: "Willingness to recommend, 0–10 (NPS)" },
    origin: {
      vi: "Thông lệ chung; chỉ hợp khi người dân được chọn nơi phục vụ.",
      en: "General practice; it fits only where people can choose their provider.",
    },
  },
  {
    name: "respondent-core",
    file: "respondent-core.json",
    title: { vi: "Thông tin người trả lời (không bắt buộc)", en: "About the respondent (optional)" },
    origin: {
      vi: "Theo thông lệ SIPAS; mọi câu đều có thể bỏ qua, không hỏi dân tộc, tôn giáo, ngày sinh, họ tên.",
      en: "SIPAS practice; every question may be skipped; ethnicity, religion, birth date and name are not asked.",
    },
  },
] as const satisfies readonly Preset[];

export type PresetName = (typeof presets)[number]["name"];
