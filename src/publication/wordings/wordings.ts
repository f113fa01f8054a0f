import type {
  Interval,
  WordingComparison,
  WordingDifference,
  WordingFigures,
  WordingShare,
} from "../../report/index.ts";
import { heading, item, note, paragraph, present, table } from "../blocks.ts";
import { percentCell, textCell, wholeCell } from "../cells.ts";
import { NOTHING } from "../format.ts";
import type { ReportVoice } from "../phrases.ts";
import { pointsAt } from "../percent-at.ts";
import type { Block, Cell, Row } from "../publication-type.ts";

/** Wordings under test, side by side: what people read, what they said, and what chance does not explain. */
export function wordingBlocks(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  if (!report.wordings?.length) return [];
  return [
    heading(2, "wordings", say("wordingsHeading")),
    paragraph(say("wordingsIntro")),
    ...report.wordings.flatMap((comparison) => comparisonBlocks(voice, comparison)),
  ];
}

function comparisonBlocks(voice: ReportVoice, comparison: WordingComparison): Block[] {
  const { say, text, format } = voice;
  const { wordings, hidden, comparisons } = comparison;
  const title = heading(3, `wordings-${comparison.item}`, text(voice.item(comparison.item).label));
  if (hidden) return [title, note(say("wordingsHidden"))];
  const [first, ...later] = wordings;
  return present<Block>([
    title,
    {
      kind: "list",
      items: wordings.map((wording, at) => item(nameOf(voice, wording, at), wordsOf(voice, wording, wordings))),
    },
    table(
      `wordings-table-${comparison.item}`,
      say("wordingsCaption"),
      [
        { text: say("option"), numeric: false },
        ...wordings.map((wording, at) => ({ text: nameOf(voice, wording, at), numeric: true })),
        ...later.flatMap((wording, at) => [
          { text: say("wordingAgainst", { later: letter(at + 1), first: letter(0) }), numeric: true },
          { text: say("interval"), numeric: true },
        ]),
      ],
      [askedRow(voice, wordings), ...first!.shares.map((_, s) => shareRow(voice, comparison, s))],
    ),
    ...beyond(voice, comparison),
    paragraph(say("wordingsMethod", { n: format.whole(comparisons) }, comparisons)),
  ]);
}

/** What chance does not explain, in a sentence each; or that there is nothing. */
function beyond(voice: ReportVoice, { wordings, differences }: WordingComparison): Block[] {
  const { say, format, decimals } = voice;
  const found = differences.filter(({ isBeyondChance }) => isBeyondChance);
  if (!found.length) return [note(say("wordingsAlike"))];
  return found.map((each) => {
    const at = wordings.findIndex(({ id }) => id === each.wording);
    const share = wordings[at]!.shares.find((one) => isOf(one, each))!;
    const points = pointsAt(Math.abs(each.difference), decimals.measure);
    return note(
      say(each.difference > 0 ? "wordingMore" : "wordingLess", {
        wording: nameOf(voice, wordings[at]!, at),
        first: nameOf(voice, wordings[0]!, 0),
        what: rowName(voice, share, wordings),
        points: format.decimal(points, decimals.measure),
      }),
      "warning",
    );
  });
}

const isOf = (one: Pick<WordingShare, "kind" | "code">, other: Pick<WordingShare, "kind" | "code">): boolean =>
  one.kind === other.kind && one.code === other.code;

const letter = (at: number): string => "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at]!;

/** “B (counts-first)” */
const nameOf = ({ say }: ReportVoice, { id }: WordingFigures, at: number): string =>
  say("wordingName", { letter: letter(at), id });

/** The words that people read: those of the question, and of options where they differ. */
function wordsOf({ say, text, format }: ReportVoice, wording: WordingFigures, all: readonly WordingFigures[]): string {
  const differing = wording.options.filter(({ code, label }) =>
    all.some(({ options }) => text(options.find((option) => option.code === code)?.label) !== text(label)),
  );
  return present([
    say("quoted", { text: text(wording.label) }),
    wording.help !== undefined && say("quoted", { text: text(wording.help) }),
    differing.length > 0 &&
      say("wordingOptions", {
        options: format.and(differing.map(({ label }) => say("quoted", { text: text(label) }))),
      }),
    wording.share !== undefined && say("wordingShare", { percent: format.percent(pointsAt(wording.share, 0), 0) }),
  ]).join(" · ");
}

const askedRow = (voice: ReportVoice, wordings: readonly WordingFigures[]): Row => ({
  header: voice.say("wordingAsked"),
  depth: 0,
  cells: [
    ...wordings.map(({ asked }) => wholeCell(voice, asked)),
    ...wordings.slice(1).flatMap(() => [textCell(NOTHING), textCell(NOTHING)]),
  ],
});

function shareRow(voice: ReportVoice, { wordings, differences }: WordingComparison, s: number): Row {
  const share = wordings[0]!.shares[s]!;
  return {
    header: rowName(voice, share, wordings),
    depth: 0,
    ...(share.kind === "missing" && { role: "missing" }),
    cells: [
      ...wordings.map(({ shares }) => percentCell(voice, shares[s]!)),
      ...wordings.slice(1).flatMap(({ id }) => {
        const found = differences.find((each) => each.wording === id && isOf(each, share));
        return found ? differenceCells(voice, found) : [textCell(NOTHING), textCell(NOTHING)];
      }),
    ],
  };
}

function differenceCells(voice: ReportVoice, { difference, interval, isBeyondChance }: WordingDifference): Cell[] {
  const { say, format } = voice;
  const decimals = voice.decimals.measure;
  const value = pointsAt(difference, decimals);
  const [low, high] = interval.map((bound) => pointsAt(bound, decimals)) as Interval;
  const text = format.signed(value, decimals);
  return [
    { text: isBeyondChance ? say("wordingBeyond", { value: text }) : text, number: { value, decimals, signed: true } },
    {
      text: say("range", { from: format.signed(low, decimals), to: format.signed(high, decimals) }),
      range: [
        { value: low, decimals, signed: true },
        { value: high, decimals, signed: true },
      ],
    },
  ];
}

/** What a row is of. An option is named by the words of each wording, where these differ. */
function rowName(voice: ReportVoice, { kind, code }: WordingShare, wordings: readonly WordingFigures[]): string {
  const { say, text } = voice;
  if (kind === "changed") return say("wordingChanged");
  if (kind === "missing") return say(`missing_${code}` as "missing_blank");
  const labels = wordings.map(({ options }) => text(options.find((option) => option.code === code)?.label));
  return [...new Set(labels)].filter(Boolean).join(" / ") || code;
}
