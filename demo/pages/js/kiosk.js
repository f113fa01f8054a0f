/** Lets the citizen choose the language without losing an answer. */
const survey = document.querySelector("satisfaction-survey");
const buttons = [...document.querySelectorAll(".languages button")];

function show(language) {
  survey.lang = language;
  for (const button of buttons) button.setAttribute("aria-pressed", button.value === language);
}

for (const button of buttons) button.addEventListener("click", () => show(button.value));
// Shown for the first time, and again for each next person.
survey.addEventListener("survey-load", () => show(document.documentElement.lang));
document.querySelector(".languages").hidden = false;
