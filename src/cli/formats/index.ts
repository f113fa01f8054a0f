import type { Render } from "./format.ts";

export type { Published } from "./format.ts";

/** What the report can be written as, by the ending of the file. The libraries are loaded only for what needs them. */
export const FORMATS = {
  json: async (): Promise<Render> => (await import("./json.ts")).json,
  html: async (): Promise<Render> => (await import("./html.ts")).html,
  md: async (): Promise<Render> => (await import("./markdown.ts")).markdown,
  csv: async (): Promise<Render> => (await import("./csv.ts")).csv,
  xlsx: async (): Promise<Render> => (await import("./xlsx.ts")).xlsx,
  docx: async (): Promise<Render> => (await import("./docx.ts")).docx,
};

export type FormatName = keyof typeof FORMATS;

/** Those that agencies sign. */
export const isSigned = (format: FormatName): boolean => format === "docx" || format === "html";

/** Those that nobody can read on a screen. */
export const isBinary = (format: FormatName): boolean => format === "xlsx" || format === "docx";
