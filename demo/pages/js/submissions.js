/** Lists what the collector has stored, through its own endpoints. */
import { isSample, source } from "./sample.js";
import { answersInWords } from "./answers-in-words.js";
import { fetchCatalogue, language, make } from "./site.js";

const words = {
  vi: {
    none: "Chưa có phiếu nào. Hãy trả lời thử một phiếu rồi quay lại đây.",
    // Above 10,000, the collector counts no further.
    count: (count) => (count === null ? "Hơn 10.000 phiếu" : `${count} phiếu`),
    answered: (answered, asked) => `trả lời ${answered}/${asked} câu`,
    failed: "Chưa đọc được dữ liệu. Hãy tải lại trang.",
  },
  en: {
    none: "Nothing yet. Answer a survey and come back.",
    count: (count) =>
      count === null ? "Over 10,000 submissions" : count === 1 ? "1 submission" : `${count} submissions`,
    answered: (answered, asked) => `${answered} of ${asked} answered`,
    failed: "The data could not be read. Please reload the page.",
  },
}[language];

const select = document.querySelector("select");
const count = document.querySelector("#count");
const list = document.querySelector(".entries");
const more = document.querySelector("#more");
const template = document.querySelector("#entry");
const spokenName = new Intl.DisplayNames(language, { type: "language" });
const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "short" });

const catalogue = await fetchCatalogue();
const names = await (await fetch("/names.json")).json();
const channelName = (channel) => names.channels[language][channel] ?? channel;
const unitName = (unit) => names.units[unit]?.[language] ?? unit;
const markedAs = { vi: "Dữ liệu mẫu", en: "Sample data" }[language];
const titleOf = (id) => {
  const name = id.replace(/^sample-/, "");
  const title = catalogue.find((each) => each.name === name)?.title[language] ?? id;
  return name === id ? title : `${markedAs}: ${title}`;
};

/** Where the list goes on; `null` at its end. */
let next = null;

const surveyNames = isSample ? ["sample-one-stop-short"] : catalogue.map(({ name }) => name);
select.append(...surveyNames.map((name) => make("option", titleOf(name), { value: name })));
select.addEventListener("change", () => {
  history.replaceState(null, "", addressOf(select.value));
  void show();
});
document.querySelector(".controls").addEventListener("submit", (event) => event.preventDefault());
more.addEventListener("click", () => void showMore());

select.value = new URLSearchParams(location.search).get("survey") ?? "";
if (select.selectedIndex < 0) select.value = "";
await show();

async function show() {
  list.replaceChildren();
  const survey = select.value;
  // A table needs one set of columns, so there is no CSV of all surveys.
  document.querySelector("#csv").hidden = !survey;
  document.querySelector("#csv").href = `${source}/export.csv?${new URLSearchParams({ survey, language })}`;
  document.querySelector("#ndjson").href = `${source}/export.ndjson${survey && `?${new URLSearchParams({ survey })}`}`;
  next = null;
  await showMore();
}

async function showMore() {
  const survey = select.value;
  const query = new URLSearchParams({ limit: "25", ...(survey && { survey }), ...(next && { after: next }) });
  try {
    const response = await fetch(`${source}/submissions?${query}`);
    if (!response.ok) throw new Error(`The collector answered ${response.status}.`);
    const page = await response.json();
    // Another survey may have been chosen meanwhile.
    if (survey !== select.value) return;
    next = page.next;
    count.textContent = page.total === 0 ? words.none : words.count(page.total);
    document.querySelector("#exports").hidden = page.total === 0;
    list.append(...page.submissions.map(entry));
    more.hidden = !next || (page.total !== null && list.children.length >= page.total);
  } catch (error) {
    console.error(error);
    count.textContent = words.failed;
  }
}

function entry({ receipt, receivedAt, submission }) {
  const item = template.content.cloneNode(true);
  const { survey, channel, language: spoken, context, answers, asked } = submission;
  const answered = asked.filter((id) => id in answers).length;
  const when = time.format(new Date(receivedAt));
  const from = [channelName(channel), spokenName.of(spoken), unitName(context.unit)];
  const facts = [when, ...from, words.answered(answered, asked.length)];
  item.querySelector(".receipt").textContent = receipt;
  item.querySelector(".title").textContent = titleOf(survey.id);
  item.querySelector(".facts").textContent = facts.filter(Boolean).join(" · ");
  const details = item.querySelector("details");
  const open = async () => details.querySelector("dl").replaceChildren(...(await answersInWords(submission)));
  details.addEventListener("toggle", () => void open(), { once: true });
  return item;
}

function addressOf(survey) {
  const data = new URLSearchParams(location.search).get("data");
  const query = new URLSearchParams({
    ...(data && { data }),
    ...(survey && { survey }),
    ...(language === "en" && { lang: "en" }),
  });
  return `submissions.html${query.size ? `?${query}` : ""}`;
}
