import type { CsatFigures } from "../../report/index.ts";
import type { MeasureOf } from "../../schema/index.ts";
import { percentCell, shareBar, withBase } from "../cells.ts";
import { fraction, intervalWords, topBoxes } from "../phrases.ts";
import { boundsSentence } from "./bounds.ts";
import type { MeasureKind } from "../report-voice.ts";

/** The share satisfied in one item. */
export const csatKind: MeasureKind<MeasureOf<"csat">, CsatFigures> = {
  summary(voice, figures, measure) {
    const { n, interval } = figures;
    const cell = percentCell(voice, figures);
    if (!n || !cell.number) return { cell, text: null };
    const values = {
      fraction: fraction(voice, figures),
      options: topBoxes(voice, voice.item(measure.item)),
      value: cell.text,
      interval: intervalWords(voice, interval),
    };
    return {
      cell: withBase(cell, n),
      text: voice.say("saysCsat", values, n) + boundsSentence(voice, figures.bounds),
      bar: shareBar(figures, "good"),
    };
  },
  details: () => [],
  definition(voice, measure) {
    const item = voice.item(measure.item);
    return voice.say("definesCsat", { options: topBoxes(voice, item), item: voice.text(item.label) });
  },
};
