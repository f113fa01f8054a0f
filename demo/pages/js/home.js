/** Fills the list of cards from the catalogue. */
import { fetchCatalogue, language, linkTo } from "./site.js";

const words = {
  vi: { questions: (count) => `${count} câu hỏi`, answer: "Trả lời thử", file: "Tệp phiếu (JSON)" },
  en: {
    questions: (count) => (count === 1 ? "1 question" : `${count} questions`),
    answer: "Try it",
    file: "Survey file (JSON)",
  },
}[language];

const template = document.querySelector("#card");
const cards = (await fetchCatalogue()).map(({ name, title, origin, questions }) => {
  const card = template.content.cloneNode(true);
  const titleId = `card-${name}`;
  card.querySelector("h3").textContent = title[language];
  card.querySelector("h3").id = titleId;
  card.querySelector(".count").textContent = words.questions(questions);
  card.querySelector(".origin").textContent = origin[language];
  const [answer, file] = card.querySelectorAll("a");
  answer.href = linkTo("survey.html", { survey: name });
  answer.textContent = words.answer;
  file.href = `/surveys/${name}.json`;
  file.textContent = words.file;
  for (const link of [answer, file]) link.setAttribute("aria-describedby", titleId);
  return card;
});
document.querySelector(".cards").replaceChildren(...cards);
