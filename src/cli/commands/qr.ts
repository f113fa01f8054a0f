import { basename, extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import type { Online } from "../../print/index.ts";
import { pictureOf as svg } from "../../print/qr-picture.ts";
import type { Unit } from "../../report/index.ts";
import { LINK_CHANNELS, type Survey, textIn } from "../../schema/index.ts";
import { NAME } from "../../schema/patterns.ts";
import { UsageError } from "../cli-error.ts";
import { type Values, command } from "../command.ts";
import { knownWord } from "../flag-values.ts";
import { readSurveyFile } from "../input/read-surveys.ts";
import { readUnits } from "../input/read-units.ts";
import { qrFlags } from "../qr/flags.ts";
import { online } from "../qr/online.ts";
import { png } from "../qr/png.ts";
import { textSquares } from "../qr/text.ts";
import type { CommandUi } from "../ui.ts";
import { writeOut, writeStdout } from "../write-out.ts";

type QrValues = Values<typeof qrFlags>;
type Format = "svg" | "png" | "text";

/** Draws the QR code of a survey's address. */
export const qr = command({
  name: "qr",
  summary: "qr",
  usage: "--url URL [--out FILE]",
  flags: qrFlags,
  files: false,
  async run(values, _, ui) {
    const { url, channel, placement, out } = values;
    if (url === undefined) throw new UsageError("missingFlag", { flag: "--url", value: qrFlags.url.value });
    const format = formatOf(values);
    if (channel !== undefined) knownWord("--channel", channel, LINK_CHANNELS);
    if (placement !== undefined && !NAME.test(placement))
      throw new UsageError("notName", { flag: "--placement", got: placement });
    const survey = values.survey === undefined ? undefined : await readSurveyFile(values.survey, "undrawn", ui);
    // All codes are made before the first is written, so that a mistake leaves nothing half done.
    const codes = (await unitsOf(values, survey)).map((unit) => ({
      file: fileOf(out, unit),
      content: drawn(online("--url", url, survey, unit?.id, { channel, placement }), format, titleOf(survey, unit, ui)),
    }));
    for (const { file, content } of codes) {
      if (file === undefined) await writeStdout(content);
      else {
        await writeOut(file, content);
        ui.note(fill(ui.words.written, { file }));
      }
    }
    return 0;
  },
});

/** @throws UsageError */
function formatOf({ format, out }: QrValues): Format {
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase()
    .replace(/^txt$/, "text");
  const name = format ?? (out === undefined ? "svg" : ending);
  const found = knownWord<Format>(format === undefined ? "--out" : "--format", name, ["svg", "png", "text"]);
  if (out === undefined && found === "png" && process.stdout.isTTY) throw new UsageError("binary", { format: found });
  return found;
}

/** The units that get a code each; one code without a unit when none is named. @throws UsageError, CliError, FileError */
async function unitsOf({ unit, units, out }: QrValues, survey: Survey | undefined): Promise<(Unit | undefined)[]> {
  const { values } = survey?.context?.["unit"] ?? {};
  if (unit !== undefined && values) knownWord("--unit", unit, values);
  if (units === undefined) return [unit === undefined ? undefined : { id: unit }];
  const all = await readUnits(units);
  if (unit !== undefined) {
    const found = all.find(({ id }) => id === unit);
    if (!found) throw new UsageError("unknownUnit", { got: unit, file: units });
    return [found];
  }
  if (!basename(out ?? "").includes(SLOT)) throw new UsageError("noSlot", { slot: SLOT });
  // The tree also has the units above those that are rated.
  const taken = all.filter(({ id }) => !values || values.includes(id));
  if (!taken.length) throw new UsageError("noUnitTaken", { file: units, known: (values ?? []).join(", ") });
  return taken;
}

/** Stands in `--out` for the unit. */
const SLOT = "{unit}";

/** An id may contain signs that a file's name cannot: they are written as in an address. */
const fileOf = (out: string | undefined, unit: Unit | undefined): string | undefined =>
  out?.replaceAll(SLOT, () => (unit?.id ?? "").replaceAll(/[\p{Cc}"%*/:<>?\\|]/gu, escaped));

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** What the picture is called: the survey and the unit, as far as they are known. */
function titleOf(survey: Survey | undefined, unit: Unit | undefined, ui: CommandUi): string {
  const language = survey?.languages[0] ?? ui.language;
  const names = [survey?.title, unit && (unit.label ?? unit.id)];
  const known = names.flatMap((name) => (name === undefined ? [] : [textIn(name, language)]));
  return [ui.words.qr.title, ...known].join(" – ");
}

function drawn(way: Online, format: Format, title: string): string | Buffer {
  if (format === "png") return png(way.modules);
  return format === "svg" ? svg(way, title) : textSquares(way, Boolean(process.stdout.isTTY));
}
