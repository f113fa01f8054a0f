import type * as z from "zod/mini";
import type { Letterhead } from "../../publication/administrative/index.ts";
import { formatFault, isDay } from "../../schema/index.ts";
import { fill } from "../../locales/fill.ts";
import { faultList } from "../../schema/fault.ts";
import { checkShape } from "../../schema/shape.ts";
import { InputError } from "../cli-error.ts";
import { readJsonFile } from "../input/read-text.ts";
import type { CommandUi } from "../ui.ts";
import { letterheadSchema } from "./schema.ts";

/** What the agency says of itself. @throws FileError; InputError when it has errors, all of which have been noted */
export async function readLetterhead(file: string, ui: CommandUi): Promise<Letterhead> {
  const data = await readJsonFile(file);
  const { faults, report } = faultList();
  checkShape(letterheadSchema, data, report);
  const said = faults.map((fault) => formatFault(fault, ui.language));
  const { date } = Object(data) as { date?: unknown };
  if (typeof date === "string" && !(date.length === 10 && isDay(date)))
    said.push(`$.date: ${fill(ui.words.input.letterheadDate, { got: date })}`);
  if (!said.length) return data as z.infer<typeof letterheadSchema>;
  for (const line of said) ui.note(`${file}: ${line}`);
  throw new InputError("letterhead", { file });
}
