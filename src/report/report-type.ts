import type { AnsweringFigures } from "./answering/answering-figures.ts";
import type { ItemHeading } from "./headings.ts";
import type { Wave } from "./tally-type.ts";
import type { Measure, Text, Track } from "../schema/index.ts";
import type { Figures } from "./figures/figures.ts";
import type { WaveChange } from "./changes.ts";
import type { Breakdown } from "./breakdown-type.ts";
import type { Method } from "./method.ts";
import type { ChannelFigures } from "./channels.ts";
import type { WordingComparison } from "./wordings.ts";
import type { ViewFigures } from "./views.ts";
import type { SampleFigures } from "./sample/sample-figures.ts";

/** What an agency can publish: plain JSON, without words of its own. Everything withheld is absent from it. */
export interface Report {
  reportVersion: 1;
  survey: {
    id: string;
    version: string;
    languages: string[];
    title: Text;
    organisation?: Text;
    period?: { opens?: string; closes?: string; timeZone?: string };
  };
  track: Track;
  method: Method;
  sections: { id: string; title?: Text }[];
  items: ItemHeading[];
  measures: Measure[];
  waves: Wave[];
  total: Figures;
  breakdowns: Breakdown[];
  channels: ChannelFigures[];
  changes: WaveChange[];
  /** Where wordings under test are compared: one for each item with several. */
  wordings?: WordingComparison[];
  /** Where units have targets. */
  sample?: SampleFigures;
  /** Where something can be told of how forms were answered. */
  answering?: AnsweringFigures;
  /** Where views of pages were counted. */
  views?: ViewFigures;
}
