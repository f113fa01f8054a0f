import { item, present } from "../blocks.ts";
import { percentCell } from "../cells.ts";
import { headline } from "../measures/measures.ts";
import type { Block, ListItem } from "../publication-type.ts";
import { type ReportVoice, channelName, forms, fraction, hasForms } from "../phrases.ts";
import { criteria } from "./criteria.ts";

/**
 * The answer in five lines: how satisfied, how many answered, what they like best and least, and what changed since the wave
 * before. Each line has its base, and a line that the figures do not carry is not there.
 */
export const answerBlocks = (voice: ReportVoice): Block[] =>
  hasForms(voice)
    ? [
        ...headline(voice),
        {
          kind: "list",
          role: "answer",
          items: present([returned(voice), ...criteria(voice), voice.rare?.sinceLastWave(voice)]),
        },
      ]
    : (voice.rare?.ratings(voice) ?? []);

/** How many forms came back, of how many that were sent where that is known of all; else with the channels of which it is. */
function returned(voice: ReportVoice): ListItem {
  const { say, report } = voice;
  const { total, channels } = report;
  const known = channels.flatMap(({ channel, rr1 }) => (rr1 && rr1.x !== null && rr1.n ? [{ channel, ...rr1 }] : []));
  const sent = { x: sum(known.map(({ x }) => x!)), n: sum(known.map(({ n }) => n!)) };
  const rateOf = (share: Parameters<typeof fraction>[1]): string =>
    say("ofSent", { fraction: fraction(voice, share), value: percentCell(voice, share).text });
  const text =
    known.length && sent.x === total.forms
      ? rateOf(sent)
      : [
          total.forms === null ? say("figureHidden") : forms(voice, total.forms),
          ...known.map((each) => `${channelName(voice, each.channel)}: ${rateOf(each)}`),
        ].join("; ");
  return item(say("scopeForms"), `${text}.`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
