import type { ItemOf } from "../../schema/index.ts";
import { jumpsFrom } from "../routing/jumps.ts";
import { oneOf } from "./one-of.ts";
import { optionList } from "./options.ts";
import { type PrintedType, standsAlone } from "./printed-type.ts";

export const choice: PrintedType<ItemOf<"choice">> = {
  room: (item, options, voice) => optionList(options, voice, { jumps: jumpsFrom(item, voice) }),
  controls: oneOf,
  tableScale: standsAlone,
};
