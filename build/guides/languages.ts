/** The languages of the guides, with the folder of each. */
export const guideFolders = { vi: "docs", en: "docs/en" } as const;

export type GuideLanguage = keyof typeof guideFolders;

export const guideLanguages = Object.keys(guideFolders) as GuideLanguage[];

/** What the site says around a guide. */
export interface SiteWords {
  site: string;
  brand: string;
  skip: string;
  contents: string;
  onThisPage: string;
  demo: string;
  otherLanguage: string;
  turn: string;
  previous: string;
  next: string;
  search: string;
  /** Heard by who cannot see what the keys do. */
  searchKeys: string;
  found: string;
  noneFound: string;
  someFound: string;
  /** On what opens an example that runs, and on the same once it is open. */
  run: string;
  running: string;
  answersGo: string;
  seeAnswers: string;
  /** Beside results. */
  madeUp: string;
  cannotRun: string;
  foot: string;
}

export const siteWords: Record<GuideLanguage, SiteWords> = {
  vi: {
    site: "Hướng dẫn khảo sát hài lòng",
    brand: "Khảo sát sự hài lòng",
    skip: "Đến nội dung chính",
    contents: "Mục lục",
    onThisPage: "Trong trang này",
    demo: "Trang minh họa",
    otherLanguage: "English",
    turn: "Đọc tiếp",
    previous: "Trang trước",
    next: "Trang sau",
    search: "Tìm",
    searchKeys: "Gõ có dấu hay không dấu đều được. Mũi tên xuống để đến các kết quả, Escape để đóng.",
    found: "Kết quả tìm",
    noneFound: "Không tìm thấy. Hãy thử từ khác.",
    someFound: "{count} kết quả",
    run: "Chạy thử ví dụ này",
    running: "Ví dụ đang chạy",
    answersGo: "Câu trả lời được gửi thật đến máy chủ nhận phiếu của trang minh họa.",
    seeAnswers: "Xem ý kiến đã nhận",
    madeUp: "Số liệu minh họa.",
    cannotRun: "Ví dụ chỉ chạy được ở nơi có các tệp của phiếu, như trang minh họa (npm start).",
    foot: "Hướng dẫn này nằm trên máy chủ của chính nơi đặt nó. Không gửi gì cho bên thứ ba.",
  },
  en: {
    site: "Guides to the satisfaction survey",
    brand: "Satisfaction survey",
    skip: "Skip to main content",
    contents: "Contents",
    onThisPage: "On this page",
    demo: "Demo",
    otherLanguage: "Tiếng Việt",
    turn: "Read on",
    previous: "Previous page",
    next: "Next page",
    search: "Search",
    searchKeys: "Arrow down leads to the results, Escape closes them.",
    found: "Search results",
    noneFound: "Nothing found. Try another word.",
    someFound: "Results: {count}",
    run: "Run this example",
    running: "The example is running",
    answersGo: "Answers are really sent, to the demo's collector.",
    seeAnswers: "See what was received",
    madeUp: "The figures are made up.",
    cannotRun: "Examples run only where the survey's files are, as on the demo (npm start).",
    foot: "These guides are served by whoever put them here. Nothing is sent to anybody else.",
  },
};
