import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import type { Survey } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { everyText } from "../support/every-text.ts";
import { isLong } from "../support/long.ts";
import { presets } from "../support/presets.ts";

/** The longest table, the longest options, and every kind of item. The other presets have less of the same. */
const inShort = ["sipas-2018", "sxd-2023", "every-kind"];

/** What agencies ask, and a survey with every kind of item. */
export const surveys = [...presets, everyKind as unknown as Survey].filter(({ id }) => isLong || inShort.includes(id));

/** Of these, what shows how an engine lays things out: the longest table, and every kind. */
export const measured =
  engine === "chromium" ? surveys : surveys.filter(({ id }) => ["sipas-2018", "every-kind"].includes(id));

/** Every text that a survey can have is one word that is wider than a phone. */
export const longWords = everyText((number) => `Chương${number}${"trìnhmụctiêu".repeat(6)}`) as Survey;
