import type { ChannelFigures } from "../report/index.ts";
import { columns, heading, paragraph, table } from "./blocks.ts";
import { percentCell, wholeCell } from "./cells.ts";
import type { Block, Cell } from "./publication-type.ts";
import { type ReportVoice, channelName, fraction } from "./phrases.ts";

interface ChannelColumn {
  key: "sent" | "returned" | "unfinished" | "rate" | "rate2";
  shown: boolean;
  cell(channel: ChannelFigures): Cell;
}

/** How many forms came back, by channel; rates only where the number sent is known. */
export function response(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  const { channels, total } = report;
  if (!channels.length) return [];
  const shown = columnsOf(voice).filter((column) => column.shown);
  return [
    heading(2, "response", say("responseHeading")),
    ...sentences(voice),
    ...(voice.rare?.moreThanSent(voice) ?? []),
    table("response-table", say("responseCaption"), columns(say("channel"), ...shown.map(({ key }) => say(key))), [
      ...channels.map((channel) => ({
        header: channelName(voice, channel.channel),
        depth: 0,
        cells: shown.map(({ cell }) => cell(channel)),
      })),
      {
        header: say("sum"),
        depth: 0,
        role: "total",
        // Other sums would mix channels with and without a known number sent.
        cells: shown.map(({ key }) => (key === "returned" ? wholeCell(voice, total.forms, total) : { text: "" })),
      },
    ]),
  ];
}

function columnsOf(voice: ReportVoice): ChannelColumn[] {
  const { channels } = voice.report;
  const invited = channels.some((each) => each.invited !== undefined);
  const partials = channels.some((each) => each.hidden || each.partials);
  return [
    { key: "sent", shown: invited, cell: ({ invited }) => wholeCell(voice, invited ?? null) },
    { key: "returned", shown: true, cell: (channel) => wholeCell(voice, channel.forms, channel) },
    { key: "unfinished", shown: partials, cell: (channel) => wholeCell(voice, channel.partials, channel) },
    { key: "rate", shown: invited, cell: ({ rr1 }) => percentCell(voice, rr1) },
    { key: "rate2", shown: invited && partials, cell: ({ rr2 }) => percentCell(voice, rr2) },
  ];
}

/** One sentence for each channel whose number of sent forms is known. */
function sentences(voice: ReportVoice): Block[] {
  return voice.report.channels.flatMap(({ channel, rr1 }) => {
    if (!rr1?.n || rr1.x === null) return [];
    const values = {
      channel: channelName(voice, channel),
      fraction: fraction(voice, rr1),
      value: percentCell(voice, rr1).text,
    };
    return [paragraph(voice.say("saysResponse", values))];
  });
}
