/* Everything here runs in the page: nothing outside a function can be used in it, but types. */

declare global {
  interface Window {
    seenSurvey: { step: number; isReceived: boolean };
  }
}

/** Counts the steps that came, and notices that the answers were received. */
export function watch(): void {
  window.seenSurvey = { step: 0, isReceived: false };
  addEventListener("survey-section", () => window.seenSurvey.step++);
  addEventListener("survey-sent", () => (window.seenSurvey.isReceived = true));
}

/** What a person sees of the step, before scrolling. */
export interface Seen {
  /** Which one it is, counted from 0. */
  step: number;
  isReceived: boolean;
  /** Whether answers that do not agree are asked about; the button then leads on when pressed again. */
  isAskedBack: boolean;
  items: string[];
  isWhole: boolean;
  /** Whether the first question is in view with all that can be chosen in it. */
  isFirstWhole: boolean;
  height: number;
}

export async function look(): Promise<Seen> {
  const element = document.querySelector("satisfaction-survey")!;
  await customElements.whenDefined("satisfaction-survey");
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const root = element.shadowRoot!;
  const items = [...root.querySelectorAll("[part=item]")];
  const top = items[0]?.getBoundingClientRect().top ?? 0;
  const bottom = root.querySelector("#next")?.getBoundingClientRect().bottom ?? 0;
  return {
    ...window.seenSurvey,
    isAskedBack: root.querySelector("#summary") !== null,
    items: items.map(({ id }) => id.slice("item:".length)),
    isWhole: top >= 0 && Math.floor(bottom) <= innerHeight,
    isFirstWhole: top >= 0 && Math.floor(items[0]?.getBoundingClientRect().bottom ?? 0) <= innerHeight,
    height: Math.ceil(bottom - top),
  };
}

/** Chooses one option after another in the question in view. @returns how far below the screen the button came at most; below 0 where it did not */
export async function chooseEach(): Promise<{ item: string; below: number }> {
  const element = document.querySelector("satisfaction-survey")! as unknown as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  const root = element.shadowRoot!;
  const item = root.querySelector("[part=item]")!;
  let below = -Infinity;
  for (const option of item.querySelectorAll<HTMLElement>("[part=option] input")) {
    option.click();
    await element.updateComplete;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    below = Math.max(below, root.querySelector("#next")!.getBoundingClientRect().bottom - innerHeight);
  }
  return { item: item.id.slice("item:".length), below: Math.floor(below) };
}

export interface NextTap {
  x: number;
  y: number;
  /** The question that it answers; none where it leads on. */
  item?: string;
  /** Whether something is to be typed there. */
  isTyped: boolean;
  /** How far the person scrolled first. */
  scrolled: number;
}

/** Scrolls to what is next to be answered, and says where to tap for it. */
export function findNext(answered: string[]): NextTap {
  const root = document.querySelector("satisfaction-survey")!.shadowRoot!;
  const from = scrollY;
  /** So that it is in view; its beginning, where it is higher than the screen. */
  const show = (shown: Element): void => {
    const { top, bottom } = shown.getBoundingClientRect();
    if (top < 0 || bottom - top > innerHeight) scrollBy({ top, behavior: "instant" });
    else if (bottom > innerHeight) scrollBy({ top: bottom - innerHeight, behavior: "instant" });
  };
  const at = (target: Element): { x: number; y: number; isTyped: boolean; scrolled: number } => {
    let scrolled = Math.abs(scrollY - from);
    const until = scrollY;
    show(target);
    const middle = (): { x: number; y: number } => {
      const { left, top, width, height } = target.getBoundingClientRect();
      // Away from the option that was pressed just before: taps close together count as a double click, by this speed.
      return { x: left + width * (target.id === "next" ? 0.8 : 0.5), y: top + height / 2 };
    };
    const { x, y } = middle();
    // A heading that stays in view may lie over it.
    const over = root.elementFromPoint(x, y);
    if (over && !target.contains(over)) {
      const { bottom } = over.getBoundingClientRect();
      scrollBy({ top: target.getBoundingClientRect().top - bottom, behavior: "instant" });
    }
    scrolled += Math.abs(scrollY - until);
    const isTyped = target.matches("input:not([type=radio], [type=checkbox]), textarea");
    return { ...middle(), isTyped, scrolled: Math.round(scrolled) };
  };
  const items = [...root.querySelectorAll("[part=item]")];
  const item = items.find(({ id }) => !answered.includes(id.slice("item:".length)));
  if (!item) return at(root.querySelector("#next")!);
  show(item);
  const choices = item.querySelectorAll("[part=option], [part=control]");
  return { ...at(choices[answered.length % choices.length]!), item: item.id.slice("item:".length) };
}
