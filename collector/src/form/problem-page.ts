import { html } from "../../../src/print/index.ts";
import { type RequestProblem, problemDocument } from "../request-problem.ts";
import { page } from "./page.ts";

/** A problem with a request that no form can be given back for, as a page. */
export function problemPage(problem: RequestProblem, acceptLanguage: string | undefined): Response {
  const { language, document } = problemDocument(problem, acceptLanguage);
  const { title, detail, errors = [] } = document;
  const body = html`<h1>${title}</h1>
    <p>${detail}</p>
    ${
      errors.length > 0 &&
      html`<ul>
        ${errors.map((error) => html`<li>${error.detail}</li>`)}
      </ul>`
    }`;
  return page(body.markup, { title, language, status: problem.status, headers: problem.headers });
}
