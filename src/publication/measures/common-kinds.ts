import { csatKind } from "./csat-kind.ts";
import { indexKind } from "./index-kind.ts";

/** The kinds of measures that most reports have; `rare` has the others. */
export const commonKinds = { index: indexKind, csat: csatKind };
