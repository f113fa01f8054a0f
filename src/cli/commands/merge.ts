import { fill } from "../../locales/fill.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { readSurveys } from "../input/read-surveys.ts";
import { reportFlags } from "../report-flags.ts";
import { outFlag } from "../shared-flags.ts";
import { readTallyFiles } from "../tallies/read-tally-files.ts";
import { writeOut, writeStdout } from "../write-out.ts";

/** Adds up what several collectors have counted: communes' files to a province's, provinces' to a country's. */
export const merge = command({
  name: "merge",
  summary: "merge",
  usage: "--survey FILE FILE… [--out FILE]",
  flags: { survey: reportFlags.survey, ...outFlag },
  files: true,
  async run({ survey, out }, [first, ...others], ui) {
    if (survey === undefined) throw new UsageError("missingFlag", { flag: "--survey", value: "FILE" });
    if (first === undefined) throw new UsageError("noTallies");
    const merged = await readTallyFiles([first, ...others], await readSurveys(survey, ui));
    const content = `${JSON.stringify(merged)}\n`;
    if (out === undefined) await writeStdout(content);
    else await writeOut(out, content);
    const forms = merged.counted.reduce((sum, each) => sum + each.forms, 0);
    ui.note(fill(ui.words.merged, { files: others.length + 1, offices: merged.counted.length, forms }));
    if (out !== undefined) ui.note(fill(ui.words.written, { file: out }));
    return 0;
  },
});
