/** What several pages need. */

/** The page's language: `vi` or `en`. */
export const language = document.documentElement.lang;

/** A page of this site in the page's language. */
export function linkTo(page, parameters = {}) {
  const query = new URLSearchParams({ ...parameters, ...(language === "en" && { lang: "en" }) });
  return query.size ? `${page}?${query}` : page;
}

/** Every survey of the demo: its name, title, source and number of questions. */
export async function fetchCatalogue() {
  const response = await fetch("/surveys/index.json");
  return response.json();
}

/** An element with text and attributes. */
export function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
