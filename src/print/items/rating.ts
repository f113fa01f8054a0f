import type { ItemOf } from "../../schema/index.ts";
import { html } from "../html.ts";
import { jumpsFrom } from "../routing/jumps.ts";
import { areShort, endsLine, endsOf, levelRow } from "./levels.ts";
import { oneOf } from "./one-of.ts";
import { optionList } from "./options.ts";
import type { PrintedType } from "./printed-type.ts";

export const rating: PrintedType<ItemOf<"rating">> = {
  room(item, options, voice) {
    const jumps = jumpsFrom(item, voice);
    const ends = endsOf(item, voice);
    if (!jumps.size && areShort(options, voice)) return levelRow(options, ends, voice);
    return html`${endsLine(ends, voice)}${optionList(options, voice, { jumps })}`;
  },
  controls: (item, options, field, voice) =>
    html`${endsLine(endsOf(item, voice), voice)}${oneOf(item, options, field, voice)}`,
  tableScale: ({ scale }) => scale,
};
