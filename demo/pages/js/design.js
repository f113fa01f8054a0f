/** Shows the visual system as it is here and now: what is computed is computed on this page, in its scheme and theme. */
import { language, make } from "./site.js";

/** Each colour, where it is used, and what it must stand out from by how much. */
const colours = [
  ["text", "page", 4.5, { vi: "Chữ", en: "Words" }],
  ["soft", "page", 4.5, { vi: "Chú thích, tiến độ", en: "Remarks, progress" }],
  ["heading", "page", 4.5, { vi: "Tên phiếu, tên phần", en: "Titles" }],
  ["strong", "page", 4.5, { vi: "Liên kết, lựa chọn, khung chọn", en: "Links, what is chosen, focus" }],
  ["strong", "tint", 3, { vi: "Khung và dấu của mức đã chọn", en: "Frame and tick of what is chosen" }],
  ["text", "tint", 4.5, { vi: "Chữ của mức đã chọn", en: "Words of what is chosen" }],
  ["on-accent", "accent", 4.5, { vi: "Chữ trên nút chính", en: "Words on the main button" }],
  ["edge", "page", 3, { vi: "Viền của mức và ô nhập", en: "Borders of options and fields" }],
  ["bad-text", "page", 4.5, { vi: "Lỗi cần sửa", en: "What must be mended" }],
];

const sheet = document.head.appendChild(make("link", undefined, { rel: "stylesheet", href: "/themes/neutral.css" }));
const rows = document.querySelector(".tokens tbody");
const code = document.querySelector(".theme code");
const { elements } = document.querySelector(".controls");
const root = document.querySelector("satisfaction-survey");

/** The red, green and blue of a colour that stands in an element of the survey. */
const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
  willReadFrequently: true,
});
function coloursOf(token) {
  const probe = make("i");
  probe.style.backgroundColor = `var(--${token})`;
  root.shadowRoot.querySelector(".root").append(probe);
  canvas.fillStyle = getComputedStyle(probe).backgroundColor;
  probe.remove();
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb) {
  const [r, g, b] = rgb
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function show() {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  rows.replaceChildren(
    ...colours.map(([token, ground, needed, use]) => {
      const [front, back] = [coloursOf(token), coloursOf(ground)];
      // What needs less contrast than words is no colour for words: it is a border.
      const isWords = needed > 3;
      const swatch = make("span", isWords ? "Aa" : "", {
        class: isWords ? "swatch" : "swatch border",
        "aria-hidden": "true",
      });
      Object.assign(swatch.style, { color: `rgb(${front})`, backgroundColor: `rgb(${back})` });
      const name = make("th", undefined, { scope: "row" });
      name.append(swatch, make("code", `${token} / ${ground}`));
      const row = make("tr");
      // Rounded down: 4.47 is not enough where 4.5 is needed.
      const ratio = Math.floor(contrast(front, back) * 10) / 10;
      row.append(name, make("td", use[language]), make("td", number.format(ratio)), make("td", number.format(needed)));
      return row;
    }),
  );
}

async function useTheme() {
  const { theme, scheme } = elements;
  document.documentElement.style.colorScheme = scheme.value;
  const href = `/themes/${theme.value}.css`;
  if (!sheet.href.endsWith(href)) {
    const loaded = new Promise((done) => sheet.addEventListener("load", done, { once: true }));
    sheet.href = href;
    await loaded;
  }
  code.textContent = await (await fetch(href)).text();
  show();
}

for (const name of ["theme", "scheme"]) {
  const wanted = new URLSearchParams(location.search).get(name);
  for (const { value } of elements[name]) if (value === wanted) elements[name].value = wanted;
}
document.querySelector(".controls").addEventListener("change", useTheme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
root.addEventListener("survey-load", useTheme, { once: true });
