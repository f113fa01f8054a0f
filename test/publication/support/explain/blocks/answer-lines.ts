import type { Block } from "../../../../../src/publication/index.ts";
import type { Facts } from "../facts.ts";
import type { Line } from "./line.ts";
import { line } from "./line.ts";
import { bestLine, worstLine } from "./best-and-worst.ts";
import { returnedTexts } from "./returned.ts";
import { sinceTexts } from "./since.ts";

/** The answer in a few lines. */
export const answerLines = (facts: Facts, blocks: readonly Block[]): Line[] => [
  line(facts.say("scopeForms"), ...returnedTexts(facts)),
  line(facts.say("best"), bestLine(facts, blocks)),
  line(facts.say("worst"), worstLine(facts, blocks)),
  line(facts.say("sinceLastWave"), ...sinceTexts(facts)),
];
