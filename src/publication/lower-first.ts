/** A label as it stands within a sentence: “Đơn vị” becomes “đơn vị”; “SIPAS 2018” keeps its letters. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  const isName = second === second.toUpperCase() && second !== second.toLowerCase();
  return isName ? text : first.toLowerCase() + text.slice(first.length);
}

/** Words as they stand by themselves: “từ ngày …” becomes “Từ ngày …”. */
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
