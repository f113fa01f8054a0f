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
}

/** How many forms came back by each channel. */
export const returnedBy = (facts: Facts): Returned[] =>
  groupsOf(facts, "channel").map(({ id }) => {
    const all = facts.forms.filter(({ channel }) => channel === id);
    const begun = all.filter(({ partial }) => partial).length;
    return { channel: id!, finished: all.length - begun, begun, sent: facts.invited[id!] };
  });

const COLUMNS = ["sent", "returned", "unfinished", "rate", "rate2"] as const satisfies Key[];

export function responseTable(facts: Facts, { id, columns, rows }: Table): string[] {
  const { say, partials, counted, places } = facts;
  const keys = columns.slice(1).map(({ text }) => COLUMNS.find((key) => isSaid(text, say(key))));
  if (keys.includes(undefined)) return [`${id}: nobody knows the columns ${columns.map(({ text }) => text).join()}`];
  const rate = (x: number, sent: number | undefined): Said[] =>
    percentSaid(facts, sent ? hundredfold({ x, n: sent }) : undefined, places.measure);
  const cellOf = ({ finished, begun, sent }: Returned): Record<(typeof COLUMNS)[number], Said[]> => {
    const isApart = partials === "apart";
    return {
      sent: sent === undefined ? [{ text: NOTHING }] : wholeSaid(facts, sent),
      returned: wholeSaid(facts, isApart ? finished : finished + begun),
      unfinished: isApart ? wholeSaid(facts, begun) : orHidden(facts, { text: NOTHING }),
      rate: rate(finished, isApart ? sent : undefined),
      rate2: rate(finished + begun, sent),
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
