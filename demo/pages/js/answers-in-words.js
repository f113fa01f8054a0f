/** Puts one submission into the words that the citizen read. */
import { language, make } from "./site.js";

const missing = {
  vi: {
    not_asked: "Không được hỏi",
    not_applicable: "Không áp dụng",
    dont_know: "Không biết",
    refused: "Không muốn trả lời",
    blank: "Để trống",
    break_off: "Dừng giữa chừng",
  },
  en: {
    not_asked: "Not asked",
    not_applicable: "Not applicable",
    dont_know: "Don’t know",
    refused: "Prefers not to answer",
    blank: "Left blank",
    break_off: "Broke off",
  },
}[language];

/** Questions and answers as `<dt>` and `<dd>`, in the survey's order. */
export async function answersInWords({ survey: { id, version }, answers, missing: reasons }) {
  const survey = await fetchSurvey(id, version);
  const items = survey ? survey.sections.flatMap((section) => section.items) : bareItems(answers, reasons);
  return items
    .filter((item) => item.id in answers || item.id in reasons)
    .flatMap((item) => {
      const question = make("dt", textOf(item.label));
      const reason = reasons[item.id];
      if (reason) return [question, make("dd", reasonText(survey, item, reason), { class: "missing" })];
      return [question, make("dd", answerText(survey, item, answers))];
    });
}

/** The version that was answered, or nothing when the collector does not have it any more. */
async function fetchSurvey(id, version) {
  const response = await fetch(
    `${id.startsWith("sample-") ? "/sample" : "/api"}/surveys/${id}?${new URLSearchParams({ version })}`,
  );
  return response.ok ? response.json() : undefined;
}

const bareItems = (answers, reasons) =>
  Object.keys({ ...answers, ...reasons }).map((id) => ({ id, label: id, type: typeof answers[id] }));

const textOf = (text) => (typeof text === "string" ? text : (text[language] ?? Object.values(text)[0]));

const optionsOf = (survey, item) => item.options ?? survey?.scales?.[item.scale]?.options ?? [];

function reasonText(survey, item, reason) {
  const option = optionsOf(survey, item).find((each) => each.missing === reason);
  return option ? textOf(option.label) : missing[reason];
}

/** How the answer to an item of a type is written; what is not listed here is one option or several, or a text. */
const written = {
  number: (answer) => new Intl.NumberFormat(language).format(answer),
  date: (answer) => new Intl.DateTimeFormat(language, { dateStyle: "short", timeZone: "UTC" }).format(new Date(answer)),
  rank: (answer, labelOf) => answer.map((code, at) => `${at + 1}. ${labelOf(code)}`).join("\n"),
};
const chosen = (answer, labelOf) => [answer].flat().map(labelOf).join(", ");

function answerText(survey, item, answers) {
  const labelOf = (code) => {
    const option = optionsOf(survey, item).find((each) => each.code === code);
    return option ? textOf(option.label) : code;
  };
  const words = (written[item.type] ?? chosen)(answers[item.id], labelOf);
  const other = answers[`${item.id}.other`];
  return other ? `${words}: ${other}` : words;
}
