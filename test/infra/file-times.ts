import { existsSync, readFileSync } from "node:fs";

/** A test file, with its browser if it has one, and seconds of processors. */
export type FileTime = [file: string, seconds: number];

/** What both runners wrote down of their files, those that cost most first. */
export function fileTimes(list: string): string {
  const lines = existsSync(list) ? readFileSync(list, "utf8").trim().split("\n").filter(Boolean) : [];
  const times = lines.map((line) => JSON.parse(line) as FileTime).sort(([, one], [, other]) => other - one);
  const said = (name: string, seconds: number) => `${seconds.toFixed(1).padStart(8)} s  ${name}`;
  const whole = times.reduce((sum, [, seconds]) => sum + seconds, 0);
  return ["\nProcessors worked:", ...times.map(([name, seconds]) => said(name, seconds)), said("in all", whole)].join(
    "\n",
  );
}
