/** A label as it stands within a sentence: “Đơn vị” becomes “đơn vị”; “SIPAS 2018” keeps its letters. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  const isName = second === second.toUpperCase() && second !== second.toLowerCase();
  return isName ? text : first.toLowerCase() + text.slice(first.length);
}
