/** Lists each success criterion of WCAG 2.2, how it is met, and which test shows it. */
import { language, make } from "./site.js";

const words = {
  vi: {
    principles: ["Nhận biết được", "Thao tác được", "Hiểu được", "Dùng được với công nghệ trợ giúp"],
    columns: ["Tiêu chí", "Mức", "Đáp ứng thế nào", "Kiểm thử"],
    met: "Đáp ứng",
    host: "Do trang của cơ quan",
    "not-applicable": "Không có trong phiếu",
    "not-met": "Chưa đáp ứng",
    counts: ({ all, met, host, none, short }) =>
      `Trong ${all} tiêu chí: ${met} đáp ứng; ${host} do trang của cơ quan; ${none} về những thứ không có trong phiếu; ${short} chưa đáp ứng.`,
  },
  en: {
    principles: ["Perceivable", "Operable", "Understandable", "Robust"],
    columns: ["Criterion", "Level", "How it is met", "Test"],
    met: "Met",
    host: "The host page’s",
    "not-applicable": "Not in a survey",
    "not-met": "Not met",
    counts: ({ all, met, host, none, short }) =>
      `Of ${all} criteria ${met} are met; ${host} are the host page’s; ${none} are about things that a survey does not have; ${short} are not met.`,
  },
}[language];

const criteria = await (await fetch("/wcag.json")).json();
const count = (status) => criteria.filter((each) => each.status === status).length;
document.querySelector(".counts").textContent = words.counts({
  all: criteria.length,
  met: count("met"),
  host: count("host"),
  none: count("not-applicable"),
  short: count("not-met"),
});

/** On a phone a table becomes cards, and a browser may then take it for no table: so its parts say what they are. */
const part = (tag, role, text, attributes) => make(tag, text, { role, ...attributes });

const testOf = ({ file, name }) => {
  const shown = make("p");
  shown.append(make("code", file));
  // Tests are named in English.
  if (name) shown.append(make("span", name, { lang: "en" }));
  return shown;
};

const rowOf = ({ id, level, name, status, how, tests }) => {
  const row = part("tr", "row");
  const met = part("td", "cell");
  met.append(make("b", `${words[status]}.`), ` ${how[language]}`);
  const shown = part("td", "cell", undefined, tests.length ? { "data-column": words.columns[3] } : {});
  shown.append(...tests.map(testOf));
  row.append(
    part("th", "rowheader", `${id} ${name[language]}`, { scope: "row" }),
    part("td", "cell", level, { "data-column": words.columns[1] }),
    met,
    shown,
  );
  return row;
};

const tableOf = (rows, name) => {
  const table = part("table", "table", undefined, { class: "criteria", "aria-labelledby": name });
  const head = part("tr", "row");
  head.append(...words.columns.map((column) => part("th", "columnheader", column, { scope: "col" })));
  const [top, body] = ["thead", "tbody"].map((tag) => part(tag, "rowgroup"));
  top.append(head);
  body.append(...rows);
  table.append(top, body);
  return table;
};

for (const [at, principle] of words.principles.entries()) {
  const heading = make("h2", `${at + 1}. ${principle}`, { id: `principle-${at + 1}` });
  const rows = criteria.filter(({ id }) => id.startsWith(`${at + 1}.`)).map(rowOf);
  document.querySelector(".principles").append(heading, tableOf(rows, heading.id));
}
