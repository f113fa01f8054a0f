/** The tag, with what is drawn in it. */
type Drawn = HTMLElement & { readonly renderRoot: ParentNode };

const watched = new WeakSet<Element>();

/**
 * Lets the heading of a long table stay in view where it can be painted in the colour that lies behind the survey. A page may change that, with its
 * scheme, so it is looked up again whenever somebody comes to the survey.
 */
export function stickHeadings(host: Drawn): void {
  const root = host.renderRoot.querySelector<HTMLElement>(".root");
  if (!root || watched.has(root)) return;
  watched.add(root);
  const look = (): void => {
    const colour = colourBehind(host);
    root.classList.toggle("sticks", Boolean(colour));
    root.style.setProperty("--behind", colour ?? "");
  };
  look();
  for (const type of ["pointerenter", "focusin"]) root.addEventListener(type, look);
}

/** The colour behind an element; `undefined` where it is a picture, or shines through. */
function colourBehind(element: Element): string | undefined {
  for (
    let each: Node | null = element;
    each;
    each = (each as Element).assignedSlot ?? each.parentNode ?? hostOf(each)
  ) {
    if (each.nodeType !== 1) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(each as Element);
    if (backgroundImage !== "none") return undefined;
    const alpha = /^rgba\(.*, ?([\d.]+)\)$|\/ ?([\d.]+)\)$/.exec(backgroundColor);
    if (!alpha) return backgroundColor;
    if (Number(alpha[1] ?? alpha[2])) return undefined;
  }
  return "Canvas";
}

const hostOf = (node: Node): Node | null => (node as Partial<ShadowRoot>).host ?? null;
