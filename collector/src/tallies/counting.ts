import type { Known, TallyOptions } from "../../../src/report/index.ts";
import type { Survey } from "../../../src/schema/index.ts";

/** By which surveys and options submissions are counted. */
export interface Counting {
  /** Versions of one survey, the newest first. */
  surveys: readonly Survey[];
  options: Pick<TallyOptions, "by" | "waves"> & { known: Known };
}
