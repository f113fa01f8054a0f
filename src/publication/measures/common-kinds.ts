import { csatKind } from "./csat-kind.ts";
import { indexKind } from "./index-kind.ts";

/** The kinds of measures that most reports have; what else there is stands in `rare`. */
export const commonKinds = { index: indexKind, csat: csatKind };
