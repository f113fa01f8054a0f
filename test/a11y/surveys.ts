import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import type { Survey } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { everyText } from "../support/every-text.ts";
import { presets } from "../support/presets.ts";

/** What agencies ask, and a survey with every kind of item. */
export const surveys = [...presets, everyKind as unknown as Survey];

/** Of these, what shows how an engine lays things out: the longest table, and every kind. */
export const measured =
  engine === "chromium" ? surveys : surveys.filter(({ id }) => ["sipas-2018", "every-kind"].includes(id));

/** Every text that a survey can have is one word that is wider than a phone. */
export const longWords = everyText((number) => `Chương${number}${"trìnhmụctiêu".repeat(6)}`) as Survey;
