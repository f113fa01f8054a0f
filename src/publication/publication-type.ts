import type { Language } from "../schema/index.ts";

/** A report in words: what stands on the page, from top to bottom, ready to print. Every text is plain text, never HTML. */
export interface Publication {
  /** The language of the words and of the formats of numbers and dates. */
  language: Language;
  /** The language of the survey's own texts. It differs where there are no words in it. */
  textLanguage: Language;
  /** What the document is called. It stands among the blocks too, as the heading of level 1. */
  title: string;
  blocks: Block[];
}

export type Block = Heading | Headline | Paragraph | Note | List | Table | Chart;

/** Opens a part, up to the next heading of the same or a higher level. */
export interface Heading {
  kind: "heading";
  /** 1 is the title and comes once, as the first block. */
  level: 1 | 2 | 3 | 4;
  /** Unique in the publication; letters, digits, `.`, `_` and `-`. */
  id: string;
  /** “II.”, where headings are numbered. */
  number?: string;
  text: string;
}

/** The most important figure, to be seen from afar. */
export interface Headline {
  kind: "headline";
  label: string;
  /** The number as printed, or the word for a withheld one, or a dash. */
  value: string;
  /** The same as one plain sentence, with base and interval. */
  text: string;
  /** The number as a bar, if it is a share. */
  bar?: Bar;
}

export interface Paragraph {
  kind: "paragraph";
  /**
   * `organisation`: who publishes. `sentence`: says in words what the next table holds. `bases`: how many were asked, and
   * answered. `blank`: to be written by hand.
   */
  role?: "organisation" | "sentence" | "bases" | "blank";
  text: string;
}

/** Something that a reader must know to read the figures rightly. */
export interface Note {
  kind: "note";
  /** `warning`: the figures could be misread without it. */
  tone: "information" | "warning";
  text: string;
}

export interface List {
  kind: "list";
  /** `answer`: the lines that answer the survey's question at a glance. */
  role?: "answer";
  items: ListItem[];
}

export interface ListItem {
  /** What the text is about. */
  term?: string;
  text: string;
  /** The same text in several parts, for a format that gives each a line. */
  lines?: string[];
}

export interface Table {
  kind: "table";
  /** Unique in the publication, headings included. */
  id: string;
  caption: string;
  /** The first is the heading of the row headers. */
  columns: Column[];
  rows: Row[];
}

/** A picture of figures with their intervals. The table below it has the same figures, so a format may leave it out. */
export interface Chart {
  kind: "chart";
  /** Unique in the publication, headings and tables included. */
  id: string;
  /** What it shows, in a sentence, for those who do not see it. */
  text: string;
  /** `dots`: one below the other. `line`: from left to right in the order of time. */
  form: "dots" | "line";
  /** Where its axis begins and ends, and what is written along it, in percent. */
  axis: { from: number; to: number; ticks: { value: number; text: string }[] };
  points: ChartPoint[];
}

export interface ChartPoint {
  label: string;
  /** As printed in the table. */
  text: string;
  /** In percent; `null` where it is withheld or does not exist. */
  value: number | null;
  /** The 95% interval, in percent. */
  interval?: [low: number, high: number];
  /** The wording changed before it, so that no line leads to it. */
  break?: true;
  /** `total`: the whole of the others. */
  role?: "total";
}

export interface Column {
  text: string;
  /** Its cells are numbers and stand at the end of the line. */
  numeric: boolean;
}

export interface Row {
  header: string;
  /** How deep it stands in a tree; 0 is a root. */
  depth: number;
  /** `total`: the sum or the whole of others. `missing`: no answer. */
  role?: "total" | "missing";
  /** One per column after the first. */
  cells: Cell[];
  /** The row as a picture. It repeats what the cells say; with one row of a table, all have one. */
  bar?: Bar;
}

export interface Cell {
  /** As printed. A withheld number is a word, a number that does not exist a dash. */
  text: string;
  /** The number behind the text, for a spreadsheet. Absent where there is none, or it is withheld. */
  number?: CellNumber;
  /** Both ends of an interval, if the text is an interval. */
  range?: [low: CellNumber, high: CellNumber];
  /** What the figure is about, if the text says nothing else. */
  n?: number;
}

export interface CellNumber {
  /** Percent as percent: 60.5 for 60.5%. */
  value: number;
  /** How many decimals are printed. */
  decimals: number;
  percent?: true;
  /** Printed with its sign, also a plus. */
  signed?: true;
  /** What the number is of. The text has it too. */
  base?: number;
}

/** A bar on an axis from 0 to 100. */
export interface Bar {
  /** Its length, `null` where the number is withheld or does not exist. */
  percent: number | null;
  /** The 95% interval, in percent. */
  interval?: [low: number, high: number];
  /** `good`: a top box. `other`: an answer that is none. `plain`: an item without top boxes. `missing`: no answer. */
  tone: "good" | "other" | "plain" | "missing";
}
