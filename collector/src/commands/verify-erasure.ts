import { lookFor } from "../erasing/witness.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { CollectorCommand } from "./command.ts";
import { readWitness } from "./witness-file.ts";

/** Looks for what was erased in the files that it is told of. */
export const verifyErasureCommand: CollectorCommand = {
  does: "looks for what was erased in database files, journals and backups",
  takes: "<file or folder>…",
  flags: { witness: { does: "the file that erase or request wrote" } },
  settings: [],
  async run({ flag, rest }) {
    const file = flag("witness");
    if (file === undefined || !rest.length)
      throw new BadSetting("Say what to look for and where: verify-erasure --witness FILE data/ backups/");
    let files = 0;
    const places = new Map<string, number[]>();
    for await (const found of lookFor(await readWitness(file), rest)) {
      if ("at" in found) places.set(found.file, [...(places.get(found.file) ?? []), found.at]);
      else files++;
    }
    for (const [path, at] of places)
      console.log(`${path}: ${at.length} piece(s) of erased texts, the first at byte ${at[0]}`);
    console.log(places.size ? `Found in ${places.size} of ${files} file(s)` : `Nothing found in ${files} file(s)`);
    if (places.size) process.exitCode = 1;
  },
};
