import { log } from "../../ui/log.ts";

/** Elements that only a whole page has, and no content that people write into the tag. */
const PAGE =
  "header, footer, nav, main, aside, h1, link[rel=stylesheet], script:not([type$=json]), satisfaction-survey, satisfaction-results";

/** What webmasters put into the tag. */
const FALLBACK = "form, p, a, ul, ol, img, noscript, script, template, br, .satisfaction-place";

/**
 * Tells the webmaster, once, what HTML has made of the tag where it stands: nobody sees that in the file.
 * @returns whether the tag has swallowed what follows it in the page, which therefore has to stay in view
 */
export async function lookAround(element: HTMLElement): Promise<boolean> {
  if (document.readyState === "loading")
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  if (element.querySelector("input[name=digest]") && !element.querySelector("form"))
    warn(
      "HTML allows no form in a form, so the one in this tag is none, and may have ended the page's. " +
        'Put what "satisfaction-survey form … --link" writes into the tag instead.',
    );
  const isOpen = hasSwallowed(element);
  if (isOpen)
    warn(
      'the tag has no end, so what follows it in the page stands inside it. "/>" ends no tag in HTML: write </satisfaction-survey>.',
    );
  return isOpen;
}

/**
 * Without an end tag, an element ends where its parent does: nothing follows it, not even the line break that stands before the
 * parent's end.
 */
function hasSwallowed({ nextSibling, lastChild, children, parentElement }: HTMLElement): boolean {
  if (nextSibling || !children.length) return false;
  const swallowed = [...children];
  if (swallowed.some((child) => child.matches(PAGE) || child.querySelector(PAGE))) return true;
  // In the body, the line break after its end, which the parser puts back into it, is inside, too.
  const endsInBreak = lastChild!.nodeType === Node.TEXT_NODE && /\n/.test(lastChild!.textContent!);
  return endsInBreak && (parentElement === document.body || !swallowed.every((child) => child.matches(FALLBACK)));
}

const warn = (message: string): void => log("satisfaction-survey", message);
