import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from "parse5";

/** An example that can run beside its source. */
export interface LiveExample {
  /** What is put into the page: the example without what loads the scripts. */
  html: string;
  /** The modules that have to be there. */
  scripts: string[];
  /** Where answers go, when it is a survey; results have no such place. */
  takesAnswers: boolean;
}

/** Guides whose examples are files of other sites, or need a release. */
const apart = /(install|embedding)\.md$/;

/** A survey in JSON, or a piece of HTML with one of our tags, as something that runs; nothing for any other example. */
export function liveExample(source: string, language: string, code: string): LiveExample | undefined {
  if (!source.startsWith("docs/") || apart.test(source)) return undefined;
  // What is submitted or counted has a version of its schema, too.
  if (language === "json") return /"schemaVersion"[^]*"items"/.test(code) ? surveyExample(code) : undefined;
  if (language !== "html") return undefined;
  const takesAnswers = code.includes("<satisfaction-survey");
  if (!takesAnswers && !code.includes("<satisfaction-results")) return undefined;
  const fragment = parseFragment(code);
  fragment.childNodes = fragment.childNodes.filter((node) => !isLoaded(node));
  return {
    html: serialize(fragment),
    scripts: [takesAnswers ? "/satisfaction-survey.js" : "/satisfaction-results.js"],
    takesAnswers,
  };
}

function surveyExample(code: string): LiveExample {
  const json = code.replaceAll("<", "\\u003c");
  const html = `<satisfaction-survey endpoint="/api/submissions"><script type="application/json">${json}</script></satisfaction-survey>`;
  return { html, scripts: ["/satisfaction-survey.js"], takesAnswers: true };
}

/**
 * What the guide's page loads by itself: the module, which all its examples share. A worker for offline pages would keep the guide
 * instead of the example's page, so it is left out.
 */
function isLoaded(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  return node.tagName === "script" || node.attrs.some(({ name, value }) => name === "rel" && value === "preload");
}
