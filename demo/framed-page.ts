import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** The demo's own pages; those for English are in `en`. */
const folder = resolve(import.meta.dirname, "pages");

type Language = "vi" | "en";

interface Frame {
  skip: string;
  brand: string;
  menu: string;
  all: string;
  foot: string;
  /** The way to the same page in the other language. */
  other: { language: Language; name: string };
}

const frames: Record<Language, Frame> = {
  vi: {
    skip: "Đến nội dung chính",
    brand: "Khảo sát sự hài lòng",
    menu: "Các trang",
    all: "Mọi trang",
    foot: "Trang minh họa chạy trên máy này. Không gửi gì cho bên thứ ba.",
    other: { language: "en", name: "English" },
  },
  en: {
    skip: "Skip to the main content",
    brand: "Satisfaction survey",
    menu: "Pages",
    all: "All pages",
    foot: "A demo that runs on this machine. Nothing is sent to a third party.",
    other: { language: "vi", name: "Tiếng Việt" },
  },
};

interface Place {
  address: string;
  name: Record<Language, string>;
  /** Whether it stands in the line at the top, too. */
  isOften?: true;
}

const HOME = "./";

const places: Place[] = [
  { address: HOME, name: { vi: "Giới thiệu", en: "Home" }, isOften: true },
  { address: "/docs/", name: { vi: "Hướng dẫn", en: "Guides" }, isOften: true },
  { address: "survey.html", name: { vi: "Trả lời thử", en: "Try a survey" }, isOften: true },
  { address: "agency.html", name: { vi: "Trang của xã", en: "A commune’s page" } },
  { address: "kiosk.html", name: { vi: "Tại quầy", en: "At the counter" } },
  { address: "entry.html", name: { vi: "Nhập phiếu giấy", en: "Enter paper forms" } },
  { address: "languages.html", name: { vi: "Hai ngôn ngữ", en: "Two languages" } },
  { address: "states.html", name: { vi: "Khi có trục trặc", en: "Problems" } },
  { address: "submissions.html", name: { vi: "Ý kiến đã nhận", en: "Received" }, isOften: true },
  { address: "results.html", name: { vi: "Kết quả", en: "Results" }, isOften: true },
  { address: "design.html", name: { vi: "Thiết kế", en: "Design" } },
  { address: "accessibility.html", name: { vi: "Tiếp cận", en: "Accessibility" } },
];

const inLanguage = (address: string, language: Language): string =>
  language === "vi" ? address : address === "/docs/" ? "/docs/en/" : `${address}?lang=en`;

/**
 * A page of the demo, whole. A file holds its title, its scripts and its `<main>`; what is around them is the same for all.
 * An example that looks like somebody else's site is whole itself.
 * @param name such as `entry.html`
 * @returns nothing where there is no such page
 */
export async function framedPage(name: string, language: Language): Promise<string | undefined> {
  const file = resolve(folder, language === "vi" ? "" : language, name);
  const content = await readFile(file, "utf8").catch(() => undefined);
  return content === undefined || content.startsWith("<!doctype html>") ? content : framed(content, name, language);
}

function framed(content: string, name: string, language: Language): string {
  const { skip, brand, menu, all, foot, other } = frames[language];
  const [head, main] = content.split(/^(?=<main)/m);
  const here = name === "index.html" ? HOME : name;
  const link = ({ address, name }: Place): string =>
    `<li><a href="${inLanguage(address, language)}"${address === here ? ' aria-current="page"' : ""}>${name[language]}</a></li>`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/favicon.svg" />
    <link rel="stylesheet" href="/demo.css" />
${head}  </head>
  <body>
    <a class="skip" href="#main">${skip}</a>
    <header class="site">
      <div>
        <a class="brand" href="${inLanguage(HOME, language)}">${brand}</a>
        <nav aria-label="${menu}">
          <ul class="often">${places
            .filter(({ isOften }) => isOften)
            .map(link)
            .join("")}</ul>
          <details class="all">
            <summary>${all}</summary>
            <ul>${places.map(link).join("")}</ul>
          </details>
        </nav>
        <a class="language" href="${inLanguage(here, other.language)}" lang="${other.language}" hreflang="${other.language}">${other.name}</a>
      </div>
    </header>
${main}    <footer class="foot"><div>${foot}</div></footer>
  </body>
</html>
`;
}
