/**
 * Copies a text, as far as the page may: not every page is secure, and not every frame is allowed to.
 * @param place where a field may stand for a moment
 * @returns whether it was copied
 */
export async function copyText(text: string, place: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text, place);
  }
}

/** The older way. It takes the focus, so that is given back. */
function copyBySelecting(text: string, place: Element): boolean {
  const { ownerDocument: page } = place;
  const before = (place.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const field = page.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  field.setAttribute("aria-hidden", "true");
  place.append(field);
  try {
    field.select();
    return page.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus({ preventScroll: true });
  }
}
