import { createHash } from "node:crypto";
import type { Breakdown, Report } from "../../../src/report/index.ts";

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
  breakdowns: { dimension: string; frame: Piece; groups: PrintedGroup[] }[];
  channels: { channel: string | null; text: Piece }[];
}

export interface PrintedGroup extends Pick<Breakdown["groups"][number], "id" | "parent"> {
  text: Piece;
}

export function printed(report: Report): PrintedReport {
  const { breakdowns, channels, ...rest } = report;
  const whole = {
    frame: open(rest),
    heldBack: open({ ...rest, total: { hidden: true, forms: null, items: [], measures: [] }, changes: [] }),
    breakdowns: breakdowns.map(({ dimension, groups, ...others }) => ({
      dimension,
      frame: open({ dimension, ...others }),
      groups: groups.map((group) => ({
        id: group.id,
        ...(group.parent !== undefined && { parent: group.parent }),
        text: json(group),
      })),
    })),
    channels: channels.map((figures) => ({ channel: figures.channel, text: json(figures) })),
  };
  const hash = createHash("sha256");
  for (const piece of piecesOf(whole)) hash.update(piece);
  return { tag: hash.digest("base64url").slice(0, 22), forms: report.total.forms, ...whole };
}

/** Each piece, to be handed to another thread without copying. */
export const piecesOf = ({
  frame,
  heldBack,
  breakdowns,
  channels,
}: Pick<PrintedReport, "frame" | "heldBack" | "breakdowns" | "channels">): Piece[] => [
  frame,
  heldBack,
  ...breakdowns.flatMap((breakdown) => [breakdown.frame, ...breakdown.groups.map(({ text }) => text)]),
  ...channels.map(({ text }) => text),
];

/** One JSON document of these breakdowns and channels. */
export function documentOf(
  frame: Piece,
  { breakdowns, channels }: Pick<PrintedReport, "breakdowns" | "channels">,
): Uint8Array<ArrayBuffer> {
  return Buffer.concat([
    frame,
    bytes(',"breakdowns":['),
    ...between(breakdowns.map(({ frame, groups }) => groupsIn(frame, groups))).flat(),
    bytes('],"channels":['),
    ...between(channels.map(({ text }) => [text])).flat(),
    bytes("]}"),
  ]);
}

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
