/** Lists each success criterion of WCAG 2.2, how it is met, and which test shows it. */
import { language, make } from "./site.js";

const words = {
  vi: {
    principles: ["Nhận biết được", "Thao tác được", "Hiểu được", "Dùng được với công nghệ trợ giúp"],
    columns: ["Tiêu chí", "Mức", "Đáp ứng thế nào", "Kiểm thử"],
    met: "Đáp ứng",
    host: "Do trang của cơ quan",
    "not-applicable": "Không có trong phiếu",
    counts: ({ met, host, none }) =>
      `Đáp ứng ${met} tiêu chí; ${host} tiêu chí do trang của cơ quan; ${none} tiêu chí về những thứ không có trong phiếu.`,
  },
  en: {
    principles: ["Perceivable", "Operable", "Understandable", "Robust"],
    columns: ["Criterion", "Level", "How it is met", "Test"],
    met: "Met",
    host: "The host page’s",
    "not-applicable": "Not in a survey",
    counts: ({ met, host, none }) =>
      `${met} criteria are met; ${host} are the host page’s; ${none} are about things that a survey does not have.`,
  },
}[language];

const criteria = await (await fetch("/wcag.json")).json();
const count = (status) => criteria.filter((each) => each.status === status).length;
document.querySelector(".counts").textContent = words.counts({
  met: count("met"),
  host: count("host"),
  none: count("not-applicable"),
});

const rowOf = ({ id, level, name, status, how, tests }) => {
  const row = make("tr");
  const head = make("th", `${id} ${name[language]}`, { scope: "row" });
  const met = make("td");
  met.append(make("b", `${words[status]}.`), ` ${how[language]}`);
  const shown = make("td");
  for (const test of tests) shown.append(make("code", test));
  row.append(head, make("td", level), met, shown);
  return row;
};

for (const [at, principle] of words.principles.entries()) {
  const heading = make("h2", `${at + 1}. ${principle}`, { id: `principle-${at + 1}` });
  const table = make("table", undefined, { class: "criteria", "aria-labelledby": heading.id });
  const head = make("tr");
  head.append(...words.columns.map((column) => make("th", column, { scope: "col" })));
  table.createTHead().append(head);
  table.createTBody().append(...criteria.filter(({ id }) => id.startsWith(`${at + 1}.`)).map(rowOf));
  document.querySelector(".principles").append(heading, table);
}
