/** A text in which a line never ends within “n = 300”. */
export const unbrokenBase = (text: string): string => text.replaceAll("n = ", "n\u00A0=\u00A0");
