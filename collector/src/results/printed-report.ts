import { createHash } from "node:crypto";
import type { Breakdown, Report, ViewFigures } from "../../../src/report/index.ts";

/** A piece of JSON in UTF-8. */
type Piece = Uint8Array;

/** A report as the JSON that is sent, in pieces: a national one has ten million characters, and writing it anew for each reader takes long. */
export interface PrintedReport {
  /** Another one whenever any figure or word is another. */
  tag: string;
  /** How many forms the whole is of; `null` when that is withheld. */
  forms: number | null;
  /** All that is never chosen among, without the closing brace. */
  frame: Piece;
  /** The same where there are forms, but too few of them: not what they say, nor whence they came. */
  heldBack: Piece;
  breakdowns: PrintedBreakdown[];
  channels: { channel: string | null; text: Piece }[];
  /** Where views of pages were counted. */
  views?: { frame: Piece; breakdowns: PrintedBreakdown[] };
}

export interface PrintedBreakdown {
  dimension: string;
  frame: Piece;
  groups: PrintedGroup[];
}

export interface PrintedGroup extends Pick<Breakdown["groups"][number], "id" | "parent"> {
  text: Piece;
}

/** What a reader may choose among. */
export type PrintedParts = Pick<PrintedReport, "breakdowns" | "channels" | "views">;

export function printed(report: Report): PrintedReport {
  const { breakdowns, channels, views, ...rest } = report;
  const whole: Omit<PrintedReport, "tag" | "forms"> = {
    frame: open(rest),
    heldBack: open({ ...rest, total: { hidden: true, forms: null, items: [], measures: [] }, changes: [] }),
    breakdowns: breakdowns.map(printedBreakdown),
    channels: channels.map((figures) => ({ channel: figures.channel, text: json(figures) })),
    ...(views && { views: printedViews(views) }),
  };
  const hash = createHash("sha256");
  for (const piece of piecesOf(whole)) hash.update(piece);
  return { tag: hash.digest("base64url").slice(0, 22), forms: report.total.forms, ...whole };
}

const printedBreakdown = ({ dimension, groups, ...others }: Breakdown): PrintedBreakdown => ({
  dimension,
  frame: open({ dimension, ...others }),
  groups: groups.map((group) => ({
    id: group.id,
    ...(group.parent !== undefined && { parent: group.parent }),
    text: json(group),
  })),
});

const printedViews = ({ breakdowns, ...rest }: ViewFigures): NonNullable<PrintedReport["views"]> => ({
  frame: open(rest),
  breakdowns: breakdowns.map(({ dimension, groups }) => ({
    dimension,
    frame: open({ dimension }),
    groups: groups.map((group) => ({ id: group.id, text: json(group) })),
  })),
});

/** Each piece, to be handed to another thread without copying. */
export const piecesOf = ({
  frame,
  heldBack,
  breakdowns,
  channels,
  views,
}: Omit<PrintedReport, "tag" | "forms">): Piece[] => [
  frame,
  heldBack,
  ...[...breakdowns, ...(views?.breakdowns ?? [])].flatMap(({ frame, groups }) => [
    frame,
    ...groups.map(({ text }) => text),
  ]),
  ...channels.map(({ text }) => text),
  ...(views ? [views.frame] : []),
];

/** One JSON document of these parts. */
export function documentOf(frame: Piece, { breakdowns, channels, views }: PrintedParts): Uint8Array<ArrayBuffer> {
  return Buffer.concat([
    frame,
    ...(views ? [bytes(',"views":'), views.frame, ...breakdownsIn(views.breakdowns), bytes("}")] : []),
    ...breakdownsIn(breakdowns),
    bytes(',"channels":['),
    ...between(channels.map(({ text }) => [text])).flat(),
    bytes("]}"),
  ]);
}

const breakdownsIn = (breakdowns: readonly PrintedBreakdown[]): Piece[] => [
  bytes(',"breakdowns":['),
  ...between(breakdowns.map(({ frame, groups }) => groupsIn(frame, groups))).flat(),
  bytes("]"),
];

const groupsIn = (frame: Piece, groups: readonly PrintedGroup[]): Piece[] => [
  frame,
  bytes(',"groups":['),
  ...between(groups.map(({ text }) => [text])).flat(),
  bytes("]}"),
];

const between = (parts: Piece[][]): Piece[][] => parts.map((part, i) => (i ? [bytes(","), ...part] : part));

const encoder = new TextEncoder();
const bytes = (text: string): Piece => encoder.encode(text);
const json = (value: unknown): Piece => bytes(JSON.stringify(value));

/** An object that goes on. */
const open = (value: object): Piece => bytes(JSON.stringify(value).slice(0, -1));
