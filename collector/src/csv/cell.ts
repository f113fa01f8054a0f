/*
 * A spreadsheet runs a cell that begins like a formula, no matter who typed it (OWASP, "CSV Injection"). Such a cell gets a
 * leading apostrophe, and so does one that begins with "." (which marks our missing codes) or with an apostrophe.
 * Hence reading back is exact: take one leading apostrophe away where there is one.
 */
const DANGEROUS = /^\s*[=+\-@＝＋－＠]|^[\t\r\n.']/;

/** A cell with words that somebody wrote. */
export const csvText = (text: string): string => quoted(DANGEROUS.test(text) ? `'${text}` : text);

/** A cell with a number. A minus is no danger here. */
export const numberCell = (value: number): string => String(value);

/** A cell that says why there is no answer. Codes begin with a letter or digit and texts never with ".", so nothing clashes. */
export const missingCell = (code: string): string => `.${code}`;

/** RFC 4180. */
const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
