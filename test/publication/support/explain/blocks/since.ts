import { type Changed, changesOf, wavesHeld } from "../changes.ts";
import { type Facts, firstMeasure, hiddenWord } from "../facts.ts";
import { type KnownGroup, waveName } from "../groups.ts";
import { measureBase, measureCell } from "../measures/index.ts";
import { decimal } from "../numbers.ts";
import { withBase } from "../shares.ts";
import { endSource, pointsSource } from "../tables/changes-table.ts";
import { type Source, anyOf, exactly } from "../words.ts";

/** How the first measure has changed since the wave before the last. */
export function sinceTexts(facts: Facts): Source[] {
  const { say } = facts;
  const measure = firstMeasure(facts);
  const [earlier, later] = wavesHeld(facts).slice(-2);
  if (!measure || !earlier || !later) return [];
  const figureOf = (wave: KnownGroup): Source => {
    const figures = facts.figuresOf(wave);
    const cell = measureCell(facts, figures, measure);
    const base = measureBase(figures, measure);
    const saids = base === null ? cell : withBase(facts, cell, base);
    return anyOf(saids.map(({ text }) => (text === say("hidden") ? say("figureHidden") : text)));
  };
  const change = changesOf(facts).find(
    (each) => each.measure === measure.id && each.to === later && (measure.type !== "index" || each.item === undefined),
  );
  const values = {
    from: waveName(facts, earlier.id!),
    to: waveName(facts, later.id!),
    now: figureOf(later),
    before: figureOf(earlier),
  };
  const told = [
    ...(change?.steps ? changeTexts(facts, change, change.steps) : [say("changeUnknown")]),
    ...hiddenWord(facts).map(() => say("changeUnknown")),
  ].map((text) => say("saysSince", { ...values, change: text }));
  return told.flatMap((text) => [text, `${text} ${say("sinceBroken")}`]);
}

/** Up, down, or no clear change. */
function changeTexts(facts: Facts, { ends }: Changed, steps: readonly bigint[]): Source[] {
  const { say, language, places } = facts;
  if (!ends) return [say("changeUntested", { value: pointsSource(facts, steps) })];
  const [from, to] = ends.map((end) => endSource(facts, end)) as [Source, Source];
  const interval = say("fromTo", { from, to });
  const isClear = ends[0] > 0 || ends[1] < 0;
  if (!isClear) return [say("noClearChange", { value: pointsSource(facts, steps), interval })];
  const plain = steps.map((each) => exactly(decimal(language, each < 0n ? -each : each, places.measure)));
  return [say(ends[0] > 0 ? "rose" : "fell", { value: anyOf(plain), interval })];
}
