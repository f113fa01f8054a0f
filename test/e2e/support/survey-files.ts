import { readFileSync } from "node:fs";
import type { Survey } from "../../../src/schema/index.ts";

const read = (path: string): Survey => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Survey;

export const readPreset = (name: string): Survey => read(`../../../src/presets/${name}.json`);
export const everyKind = read("../../../demo/surveys/every-kind.json");
export const sipasShort = read("../../../demo/surveys/sipas-short.json");
