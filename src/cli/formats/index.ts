import type { Render } from "./format.ts";

export type { ReportContent } from "./format.ts";

/** What the report can be written as. */
interface Format {
  /** Its library is loaded only for what needs it. */
  load(): Promise<Render>;
  /** Agencies sign it, so that it begins with a letterhead. */
  isSigned: boolean;
  /** It tells items in sentences, too; tables to calculate with have no use for them. */
  hasSentences: boolean;
  /** Nobody can read it on a screen. */
  isBinary: boolean;
}

const read = { isSigned: false, hasSentences: true, isBinary: false };

/** By the ending of the file. */
export const FORMATS = {
  json: { ...read, load: async () => (await import("./json.ts")).json },
  html: { ...read, load: async () => (await import("./html.ts")).htmlPage, isSigned: true },
  md: { ...read, load: async () => (await import("./markdown.ts")).markdown },
  csv: { ...read, load: async () => (await import("./csv.ts")).csv },
  xlsx: { ...read, load: async () => (await import("./xlsx.ts")).xlsx, hasSentences: false, isBinary: true },
  docx: { ...read, load: async () => (await import("./docx.ts")).docx, isSigned: true, isBinary: true },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
