import { type Item, type ItemOf, isQuestion, optionsOf } from "../../schema/index.ts";
import { type Content, html } from "../html.ts";
import { jumpsFrom } from "../routing/jumps.ts";
import type { PrintVoice } from "../voice.ts";
import { labelOf, underLabel } from "./item.ts";
import { areShort, endsLine, endsOf } from "./levels.ts";
import { signOf, signedBox } from "./box.ts";
import { printedTypes } from "./types.ts";

type Rating = ItemOf<"rating">;

/** More columns are too narrow for words. */
const MOST_COLUMNS = 7;

/** A section's items, split so that neighbours on one scale, which share the heads of a table, stay together; but not across the consent. */
export function runsOf(items: readonly Item[], voice: PrintVoice): Item[][] {
  const runs: Item[][] = [];
  let scale: string | undefined;
  for (const item of items) {
    const scaleHere = isQuestion(item) ? printedTypes[item.type].tableScale(item as never) : undefined;
    const own = scaleHere !== undefined && fitsTable(item, voice) ? scaleHere : undefined;
    if (own !== undefined && own === scale && item !== voice.consentBefore) runs.at(-1)!.push(item);
    else runs.push([item]);
    scale = own;
  }
  return runs;
}

/** A level that leads elsewhere needs room to say so, and so does one under which stands what it means. */
function fitsTable(item: Item, voice: PrintVoice): boolean {
  const options = optionsOf(voice.survey, item);
  const isWordy = jumpsFrom(item, voice).size || options.some(({ means }) => means);
  return (options.length <= MOST_COLUMNS || areShort(options, voice)) && !isWordy;
}

/** Criteria as rows and levels as columns, with heads on every page that the table reaches. */
export function ratingTable(
  items: readonly Rating[],
  isPersonal: (item: Rating) => boolean,
  voice: PrintVoice,
): Content {
  const options = optionsOf(voice.survey, items[0]!);
  const sign = signOf(options, voice);
  const column = ({ missing }: { missing?: unknown }): string => (missing ? "option aside" : "option");
  return html`${endsLine(endsOf(items[0]!, voice), voice)}
    <table class="${options.length > MOST_COLUMNS ? "ratings many" : "ratings"}">
      <thead>
        <tr>
          <td></td>
          ${options.map(
            (each) =>
              html`<th scope="col" class="${column(each)}"><span class="label">${voice.text(each.label)}</span></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (item) =>
            html`<tr class="item">
              <th scope="row">${labelOf(item, voice)}${underLabel(item, isPersonal(item), voice)}</th>
              ${options.map((each) => html`<td class="${column(each)}">${signedBox(sign(each))}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
