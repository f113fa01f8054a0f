import { SurveyError } from "../errors/survey-error.ts";

/** Thrown when a file is text in some older code page, or no text. */
export class NotUtf8 extends SurveyError {
  override name = "NotUtf8";
  /** The first that shows it, from 1. */
  readonly line: number;

  constructor(line: number) {
    super("not-utf8", `It is not text in UTF-8, as line ${line} shows. Save it as UTF-8.`);
    this.line = line;
  }
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/**
 * The text of a file's bytes, without a byte order mark. Spreadsheets save UTF-8 and, as “Unicode text”, UTF-16. What is
 * neither is refused: which of the older code pages it is, nobody can know, and a wrong guess makes other names of names.
 * @throws NotUtf8
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  // A decoder takes the mark away.
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  const text = textOf(bytes);
  if (text === undefined) throw new NotUtf8(firstBadLine(bytes));
  return text;
}

/** Nothing if it is not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By the byte order mark; without one, text in UTF-16 has a zero byte in nearly every character of a first line. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second !== 0) return "utf-16be";
  return second === 0 && first !== 0 ? "utf-16le" : "utf-8";
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    if (textOf(bytes.subarray(from, end < 0 ? undefined : end)) === undefined) return line;
    if (end < 0) break;
    from = end + 1;
  }
  return line;
}
