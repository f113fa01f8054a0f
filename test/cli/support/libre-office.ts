import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { needProgram } from "../../programs.ts";

/**
 * Converts all files in one start of LibreOffice, which takes longer than they do. The results stand in the folder, under the same names.
 * @param to the ending, or `ending:filter`
 */
export function convert(folder: string, to: string, names: readonly string[]): void {
  const profile = join(folder, "profile");
  mkdirSync(profile, { recursive: true });
  const args = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", folder];
  execFileSync(needProgram("libreOffice"), [...args, ...names.map((name) => join(folder, name))], { stdio: "ignore" });
}
