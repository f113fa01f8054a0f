import type { Column, Heading, ListItem, Note, Paragraph, Row, Table } from "./publication-type.ts";

type Nothing = false | undefined | null | "" | 0;

/** The values that exist, so that a list can say `condition && thing`. */
export const present = <T>(things: readonly (T | Nothing)[]): T[] => things.filter(Boolean) as T[];

export const heading = (level: Heading["level"], id: string, text: string): Heading => ({
  kind: "heading",
  level,
  id,
  text,
});

export const paragraph = (text: string, role?: Paragraph["role"]): Paragraph => ({
  kind: "paragraph",
  ...(role && { role }),
  text,
});

export const note = (text: string, tone: Note["tone"] = "information"): Note => ({ kind: "note", tone, text });

export const item = (term: string, text: string): ListItem => ({ term, text });

export const table = (id: string, caption: string, columns: Column[], rows: Row[]): Table => ({
  kind: "table",
  id,
  caption,
  columns,
  rows,
});

/** The headings of a table: of its rows, then of its columns of numbers. */
export const columns = (first: string, ...rest: string[]): Column[] => [
  { text: first, numeric: false },
  ...rest.map((text) => ({ text, numeric: true })),
];
