import type { Option } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import type { ControlTies } from "../plain/control-ties.ts";
import type { FormVoice } from "../plain/voice.ts";
import type { PrintVoice } from "../voice.ts";

/** How questions of one type stand on paper, and in a form without JavaScript. */
export interface PrintedType<T> {
  /** Room for the answer on paper. */
  room(item: T, options: readonly Option[], voice: PrintVoice): Content;
  /** The native controls, which need no script. */
  controls(item: T, options: readonly Option[], field: ControlTies, voice: FormVoice): Content;
  /** The scale that neighbours share as the heads of one table; `undefined` if each question stands alone. */
  tableScale(item: T): string | undefined;
}

/** For a type whose questions each stand alone. */
export const standsAlone = (): undefined => {};
