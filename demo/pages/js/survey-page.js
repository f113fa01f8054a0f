/** Lets the visitor choose survey, layout and language. It runs before the widget's script, which then finds the tag ready. */
import { fetchCatalogue, language, linkTo, make } from "./site.js";

const words = {
  vi: { stored: "Cơ sở dữ liệu đã lưu phiếu này. ", look: "Xem ý kiến đã nhận" },
  en: { stored: "The database has stored this form. ", look: "See what was received" },
}[language];

const tag = document.querySelector("satisfaction-survey");
const controls = document.querySelector(".controls");
const [select] = controls.querySelectorAll("select");
const code = document.querySelector(".code code");
const stored = document.querySelector(".stored");

/** The address may name each control; what it names wrongly is left as it is. */
const wanted = new URLSearchParams(location.search);
const survey = wanted.get("survey");
if (/^[\w-]+$/.test(survey ?? "")) tag.setAttribute("src", `/surveys/${survey}.json`);
if (["steps", "card", "page"].includes(wanted.get("layout"))) tag.setAttribute("layout", wanted.get("layout"));
// The code on a form or at a counter names its unit, and the tag's own would come before it.
if (wanted.has("unit")) tag.removeAttribute("unit");
controls.elements.layout.value = tag.getAttribute("layout");
controls.elements.language.value = language;
showCode();

controls.addEventListener("submit", (event) => event.preventDefault());
controls.addEventListener("change", () => {
  const { survey: name, layout, language: spoken } = controls.elements;
  const src = `/surveys/${name.value}.json`;
  if (tag.getAttribute("src") !== src) {
    stored.replaceChildren();
    tag.setAttribute("src", src);
  }
  tag.setAttribute("layout", layout.value);
  tag.setAttribute("lang", spoken.value);
  history.replaceState(null, "", linkTo("survey.html", { survey: name.value, layout: layout.value }));
  showCode();
});

tag.addEventListener("survey-sent", () => {
  stored.replaceChildren(words.stored, make("a", words.look, { href: linkTo("submissions.html") }));
});

/** What a webmaster would copy: the tag as it stands here, without what the widget adds. */
function showCode() {
  const attributes = ["src", "endpoint", "layout", "lang", "unit", "placement"].filter((name) =>
    tag.hasAttribute(name),
  );
  const lines = attributes.map((name) => `  ${name}="${tag.getAttribute(name)}"`);
  code.textContent = [
    '<script type="module" src="/satisfaction-survey.js"></script>',
    "<satisfaction-survey",
    ...lines,
    "></satisfaction-survey>",
  ].join("\n");
}

const options = (await fetchCatalogue()).map(({ name, title }) => make("option", title[language], { value: name }));
select.replaceChildren(...options);
select.value = /([\w-]+)\.json$/.exec(tag.getAttribute("src"))[1];
