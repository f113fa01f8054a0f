import { optionsOf, type Item, type Section, type Survey } from "./survey.ts";

/** The survey as the HTML that a careful webmaster would write by hand. */
export function staticForm(survey: Survey): string {
  return `<form action="/api/responses" method="post">
<h1>${survey.title}</h1>
${survey.sections.map((section) => sectionHtml(section, survey)).join("\n")}
<button>Gửi</button>
</form>`;
}

function sectionHtml({ title, stem, askIf, items }: Section, survey: Survey): string {
  const condition = askIf ? ` hidden data-item="${askIf.item}" data-is="${askIf.is}"` : "";
  const heading = (title ? `<h2>${title}</h2>\n` : "") + (stem ? `<p>${stem}</p>\n` : "");
  return `<section${condition}>\n${heading}${items.map((item) => itemHtml(item, survey)).join("\n")}\n</section>`;
}

function itemHtml(item: Item, survey: Survey): string {
  if (item.type === "text") return `<label>${item.label}<textarea name="${item.id}"></textarea></label>`;
  const options = optionsOf(item, survey).map(
    ({ code, label }) => `<label><input type="radio" name="${item.id}" value="${code}">${label}</label>`,
  );
  return `<fieldset><legend>${item.label}</legend>${options.join("")}</fieldset>`;
}
