import { type Question, optionsOf } from "../../schema/index.ts";
import type { Content } from "../html.ts";
import type { Voice } from "../voice.ts";
import { printedTypes } from "./types.ts";

/** Room for the answer to a question. */
export const answer = (item: Question, voice: Voice): Content =>
  printedTypes[item.type].room(item as never, optionsOf(voice.survey, item), voice);
