import type { ItemHeading } from "../../report/index.ts";
import { note } from "../blocks.ts";
import type { Block } from "../publication-type.ts";
import type { ReportVoice } from "../phrases.ts";

/** Labels that changed between the versions counted together. */
export const labelBreaks = ({ say, text }: ReportVoice, { breaks }: ItemHeading): Block[] =>
  breaks.map(({ option, from, to }) => {
    const values = { from: text(from.label), fromVersion: from.version, to: text(to.label), toVersion: to.version };
    return note(say(option === undefined ? "breakItem" : "breakOption", values), "warning");
  });
