import type { Wave } from "../../report/index.ts";
import { isDay } from "../../schema/index.ts";
import { InputError, UsageError } from "../cli-error.ts";
import { readJsonFile } from "./read-text.ts";

/** `from..to`, whose id is how it is written. */
const WINDOW = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/** The waves that `--waves` names: windows with commas between, or a JSON file with a list of them. @throws InputError, UsageError */
export async function readWaves(given: string): Promise<Wave[]> {
  if (given.includes("..") && !given.endsWith(".json")) return given.split(",").map(windowOf);
  const data = await readJsonFile(given);
  if (!Array.isArray(data) || !data.every(isWave)) throw new InputError("wavesShape", { file: given });
  return data;
}

function windowOf(text: string): Wave {
  const [id, from = "", to = ""] = WINDOW.exec(text.trim()) ?? [];
  const wave = { id, from, to };
  if (!isWave(wave)) throw new UsageError("notWave", { flag: "--waves", got: text });
  return wave;
}

function isWave(value: unknown): value is Wave {
  const { id, from, to } = (value ?? {}) as Partial<Record<keyof Wave, unknown>>;
  return (
    [id, from, to].every((text) => typeof text === "string" && text) &&
    isDay(`${from}`) &&
    isDay(`${to}`) &&
    `${from}` <= `${to}`
  );
}
