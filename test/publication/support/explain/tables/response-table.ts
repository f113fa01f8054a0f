import type { Table } from "../../../../../src/publication/index.ts";
import type { Facts } from "../facts.ts";
import { channelName, groupsOf } from "../groups.ts";
import { wrongCells } from "../rows.ts";
import { type Said, wrongText } from "../said.ts";
import { NOTHING, hundredfold, orHidden, percentSaid, wholeSaid } from "../shares.ts";
import type { Key } from "../words.ts";
import { isSaid } from "../words.ts";

export interface Returned {
  channel: string;
  finished: number;
  begun: number;
  sent: number | undefined;
  /** Whether more came than were sent; where that is known only of forms that may be withheld, it may not be said. */
  isMore: "yes" | "maybe" | "no";
}

/** How many forms came back by each channel. */
export const returnedBy = (facts: Facts): Returned[] =>
  groupsOf(facts, "channel").map(({ id }) => {
    const all = facts.forms.filter(({ channel }) => channel === id);
    const begun = all.filter(({ partial }) => partial).length;
    const sent = facts.invited[id!];
    const isKnown = facts.level === "none" || facts.partials === "counted" || all.length - begun > (sent ?? 0);
    const isMore = sent === undefined || all.length <= sent ? "no" : isKnown ? "yes" : "maybe";
    return { channel: id!, finished: all.length - begun, begun, sent, isMore };
  });

const COLUMNS = ["sent", "returned", "unfinished", "rate", "rate2"] as const satisfies Key[];

export function responseTable(facts: Facts, { id, columns, rows }: Table): string[] {
  const { say, partials, counted, places } = facts;
  const keys = columns.slice(1).map(({ text }) => COLUMNS.find((key) => isSaid(text, say(key))));
  if (keys.includes(undefined)) return [`${id}: nobody knows the columns ${columns.map(({ text }) => text).join()}`];
  const rate = (x: number, sent: number | undefined): Said[] =>
    percentSaid(facts, sent ? hundredfold({ x, n: sent }) : undefined, places.measure);
  const rates = (isMore: Returned["isMore"], x: number | undefined, sent: number | undefined): Said[] => [
    ...(isMore === "yes" || x === undefined ? [] : rate(x, sent)),
    ...(isMore === "no" && x !== undefined ? [] : rate(0, undefined)),
  ];
  const cellOf = ({ finished, begun, sent, isMore }: Returned): Record<(typeof COLUMNS)[number], Said[]> => {
    const isApart = partials === "apart";
    return {
      sent: sent === undefined ? [{ text: NOTHING }] : wholeSaid(facts, sent),
      returned: wholeSaid(facts, isApart ? finished : finished + begun),
      unfinished: isApart ? wholeSaid(facts, begun) : orHidden(facts, { text: NOTHING }),
      rate: rates(isMore, isApart ? finished : undefined, sent),
      rate2: isMore === "no" ? rate(finished + begun, sent) : rate(0, undefined),
    };
  };
  const known = returnedBy(facts);
  return rows.flatMap((row) => {
    const at = `${id}, “${row.header}”`;
    if (row.role === "total") {
      const sum = keys.map((key) => (key === "returned" ? wholeSaid(facts, counted.length) : [{ text: "" }]));
      return [...wrongText(at, row.header, say("sum")), ...wrongCells(at, row, sum)];
    }
    const found = known.find(({ channel }) => isSaid(row.header, channelName(facts, channel)));
    if (!found) return [`${at}: nobody came this way`];
    const cells = cellOf(found);
    return wrongCells(
      at,
      row,
      keys.map((key) => cells[key!]),
    );
  });
}
