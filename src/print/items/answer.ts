import { type Question, optionsOf } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import type { PrintVoice } from "../voice.ts";
import { printedTypes } from "./types.ts";

/** Room for the answer to a question. */
export const answer = (item: Question, voice: PrintVoice): Content =>
  printedTypes[item.type].room(item as never, optionsOf(voice.survey, item), voice);
