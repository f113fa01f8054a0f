import { judge } from "../../../src/report/answering/judge.ts";
import { layoutOf } from "../../../src/report/layout.ts";
import { ATTENTIVE, peopleOf } from "./people.ts";
import { type Random, randomOf } from "./random.ts";
import { LEVELS, surveyOf } from "./survey.ts";

/** How people answer: the places of the levels that they choose. */
type Answering = (asked: readonly number[], random: Random) => number[];

const any = ({ uniform }: Random): number => Math.floor(LEVELS * uniform());

/** Ways to answer without reading. */
const CARELESS = {
  "as by dice": (asked, random) => asked.map(() => any(random)),
  "one level": (asked, random) => {
    const level = any(random);
    return asked.map(() => level);
  },
  "one level, one in 20 another": (asked, random) => {
    const level = any(random);
    return asked.map(() => (random.uniform() < 0.05 ? any(random) : level));
  },
  "both ends in turn": (asked) => asked.map((_, i) => (i % 2 ? LEVELS - 1 : 0)),
  "two levels in turn": (asked, random) => {
    const first = any(random);
    const second = (first + 1 + Math.floor((LEVELS - 1) * random.uniform())) % LEVELS;
    return asked.map((_, i) => (i % 2 ? second : first));
  },
} satisfies Record<string, Answering>;

/** How people answer in the simulation; the first read. */
export const WAYS = ["reading", ...Object.keys(CARELESS)] as const;

/** The share of the forms that each sign marks: of those who do not read, its sensitivity; of those who do, what is wanting to its specificity. */
export interface Marked {
  run: number;
  spread: number;
  any: number;
}

/** Of so many forms with the first questions of 22, the share that each sign marks, by how they are answered. */
export function careless(questions: number, forms: number, seed: number): Map<string, Marked> {
  const layout = layoutOf(surveyOf());
  const random = randomOf(seed);
  const draw = peopleOf(layout, random, ATTENTIVE);
  const levels = new Int32Array(layout.items.length);
  const asked = layout.items.map((_, i) => i).slice(0, questions);
  const reading: Answering = () => {
    draw(asked, levels);
    return asked.flatMap((i) => (levels[i]! < 0 ? [] : levels[i]!));
  };
  return new Map(
    Object.entries<Answering>({ reading, ...CARELESS }).map(([way, answer]) => {
      const marked = { run: 0, spread: 0, any: 0 };
      for (let form = 0; form < forms; form++) {
        const { run, spread } = judge(answer(asked, random), LEVELS) ?? {};
        if (run) marked.run += 1 / forms;
        if (spread) marked.spread += 1 / forms;
        if (run || spread) marked.any += 1 / forms;
      }
      return [way, marked];
    }),
  );
}
