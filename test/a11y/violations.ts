import { axe } from "../infra/axe.ts";

/**
 * What axe finds in an element, as rule and place.
 * Rules about the page as a whole (one h1, landmarks, content in regions, skip links, title) are the host page's matter.
 */
export async function violations(element: Element): Promise<string[]> {
  // Sections out of view are not laid out; axe measures them all the same.
  const all = new CSSStyleSheet();
  all.replaceSync("section { content-visibility: visible !important }");
  element.shadowRoot!.adoptedStyleSheets.push(all);
  const { violations } = await axe.run(element, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
      "landmark-one-main": { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
}
