import { type SatisfactionSurvey } from "../support/widget.ts";

/** By its role an `output` is a live region too: https://www.w3.org/TR/html-aam-1.0/#el-output */
const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], output:not([aria-live=off])";

/** What a screen reader says unasked. */
export interface Heard {
  /** The words of live regions, each time that they become others. */
  live: string[];
  /** The names of groups that the focus was moved to from elsewhere. */
  focused: string[];
}

/** Listens to the element from now on. */
export function hear(element: SatisfactionSurvey): Heard {
  const root = element.shadowRoot!;
  const heard: Heard = { live: [], focused: [] };
  const words = (node: Element | null): string => node?.textContent!.replaceAll(/\s+/g, " ").trim() ?? "";
  let before = new Map<Element, string>();
  const listen = (): void => {
    const now = new Map([...root.querySelectorAll(live)].map((region) => [region, words(region)]));
    for (const [region, said] of now) if (said && said !== (before.get(region) ?? "")) heard.live.push(said);
    before = now;
  };
  listen();
  heard.live.length = 0;
  new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true });
  let stands: EventTarget | null = root.activeElement;
  root.addEventListener("focusin", ({ target }) => {
    const group = target as HTMLElement;
    // Orca says nothing of what it stands at already, though the focus left it for a moment and its words are others.
    if (group === stands) return;
    stands = group;
    if (group.tabIndex === -1) heard.focused.push(words(root.getElementById(group.getAttribute("aria-labelledby")!)));
  });
  return heard;
}
