/*
 * A report in words: plain data that an element shows and the command line writes as a document.
 */
export { reportCsv } from "./csv.ts";
export { sampleLines } from "./sample/sample-lines.ts";
export { type CompositionOptions, compose } from "./compose.ts";
export { hasRare } from "./has-rare.ts";
export { type PublicationOptions, publication } from "./publication.ts";
export type {
  Bar,
  Block,
  Cell,
  Chart,
  ChartPoint,
  CellNumber,
  Column,
  Heading,
  Headline,
  List,
  ListItem,
  Note,
  Paragraph,
  Publication,
  Row,
  Table,
} from "./publication-type.ts";
export type { Rare } from "./phrases.ts";
export type { PublicationWords } from "./report-voice-of.ts";
