import { chooseAmong, chooseOne } from "../../answers/choose.ts";
import {
  type Entries,
  type Entry,
  type GivenMissing,
  type Survey,
  answerOf,
  chosenCodes,
  otherId,
  placesOf,
} from "../../schema/index.ts";

/** What a person did to one of the native controls: the item's new entry. `undefined` when the control is not ours. */
export function entryFrom(
  survey: Survey,
  entries: Entries,
  control: HTMLInputElement,
): { id: string; entry: Entry | undefined } | undefined {
  const [id = "", missing] = control.name.split("?");
  const place = placesOf(survey).get(id);
  if (!place) return entryOfOther(survey, control);
  const { options } = place;
  if (missing) return { id, entry: control.checked ? { missing: missing as GivenMissing } : undefined };
  // A text field, a button of which one is pressed, or a box of several: no other control has a name.
  if (control.type.startsWith("text")) return { id, entry: control.value || undefined };
  const option = options.find(({ code }) => code === control.value);
  if (!option) return undefined;
  if (control.type === "radio") return { id, entry: chooseOne(option) };
  const entry = chooseAmong(options, entries.get(id), option, control.checked);
  return { id, entry: answerOf(entry) || chosenCodes(entry, options).length ? entry : undefined };
}

/** The text beside an option such as "Other". */
function entryOfOther(survey: Survey, control: HTMLInputElement): { id: string; entry: Entry | undefined } | undefined {
  const owner = [...placesOf(survey).keys()].find((id) => otherId(id) === control.name);
  return owner ? { id: control.name, entry: control.value || undefined } : undefined;
}
