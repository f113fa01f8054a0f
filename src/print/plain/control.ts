import { type Question, optionsOf } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import { printedTypes } from "../items/types.ts";
import type { ControlTies } from "./control-ties.ts";
import type { FormVoice } from "./voice.ts";

/** The controls of a question: native ones, which need no script. */
export const controlsOf = (item: Question, field: ControlTies, voice: FormVoice): Content =>
  printedTypes[item.type].controls(item as never, optionsOf(voice.survey, item), field, voice);
