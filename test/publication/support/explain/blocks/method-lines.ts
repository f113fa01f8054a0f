import { digestOf } from "../../../../../src/schema/index.ts";
import { type Facts, hiddenWord, measureLabel, rotationIn } from "../facts.ts";
import { dayOf, spanSource } from "../groups.ts";
import { explanationOf } from "../measures/index.ts";
import { whole } from "../numbers.ts";
import { formsText } from "../shares.ts";
import { type Source, anyOf, exactly } from "../words.ts";
import { type Line, line } from "./line.ts";
import { withheldTexts } from "./withheld.ts";

/** Days of the first and of the last form, also of those who did not finish. */
export const firstAndLastDay = (facts: Facts): (string | undefined)[] => {
  const days = facts.forms.map((form) => dayOf(facts, form)).sort();
  return [days[0], days.at(-1)];
};

/** How the figures came about, and what each means. */
export function methodLines(facts: Facts): Line[] {
  const { say, survey, base, population, language } = facts;
  const [first, last] = firstAndLastDay(facts);
  const known =
    population === undefined
      ? say("populationUnknown")
      : say(facts.counted.length > population ? "populationExceeded" : "populationKnown", {
          n: exactly(whole(language, population)),
        });
  return [
    line(say("method_population"), `${known} ${say("voluntary")}`),
    line(say("method_window"), spanSource(facts, first, last)),
    line(say("method_versions"), say("version", { version: exactly(survey.version), digest: digestOf(survey) })),
    ...rotationLine(facts),
    line(say("method_answering"), markingRules(facts)),
    line(say("method_partials"), ...unfinished(facts)),
    line(say("method_share"), say(`base_${base}`)),
    line(say("method_missing"), say("definesMissing")),
    ...(survey.measures ?? []).map((measure) =>
      line(measureLabel(facts, measure), explanationOf(measure).definition(facts, measure as never)),
    ),
    line(say("rate"), say("definesRate")),
    line(say("interval"), intervals(facts)),
    line(say("rank"), say("definesRank")),
    line(say("method_hidden"), hiding(facts)),
  ];
}

/** How many were asked of each person, and in how many groups there are too few forms. */
function rotationLine(facts: Facts): Line[] {
  const { say, survey, forms, language, report } = facts;
  if (!survey.rotation) return [];
  const number = (n: number): Source => exactly(whole(language, n));
  const { ask, of } = rotationIn(survey, forms[0]);
  const shares = say("askedOf", { ask: number(ask), of: number(of) });
  const small = report.breakdowns
    .flatMap(({ groups }) => groups)
    .filter(({ figures: { forms: count, hidden } }) => count && count < 150 && !hidden).length;
  const few = small ? ` ${say("fewFormsIn", { n: number(small), forms: number(150) }, small)}` : "";
  return [line(say("method_rotation"), `${say("definesRotation", { shares })}${few}`)];
}

/** The rules for signs, of which there are those that could judge any form. */
function markingRules({ say, language }: Facts): Source {
  const values = {
    ratings: exactly(whole(language, 15)),
    levels: exactly(whole(language, 4)),
    run: "90%",
    spread: "90%",
  };
  const maybe = (key: "fast" | "run" | "spread"): Source => `(?:${say(`defines_${key}`, values)} ?)?`;
  return `${maybe("fast")}${maybe("run")}${maybe("spread")}(?:${say("definesShort", values)})?`;
}

function unfinished(facts: Facts): Source[] {
  const { say, forms, partials } = facts;
  const count = forms.filter(({ partial }) => partial).length;
  const key = partials === "counted" ? "partialsCounted" : "partialsApart";
  // That there are none is not said, unless it is withheld.
  return [...(count ? [formsText(facts, count)] : []), ...hiddenWord(facts).map(() => say("formsHidden"))].map((told) =>
    say(key, { forms: told }),
  );
}

const intervals = ({ say }: Facts): Source =>
  `${say("definesInterval")}(?: ${say("intervalIndex")})?(?: ${say("intervalNps")})?(?: ${say("intervalChange")})?`;

/** What the level promises, with its numbers, and how much is withheld. */
function hiding(facts: Facts): Source {
  const { say, level, minimum, threshold, language } = facts;
  const number = (n: number): Source => exactly(whole(language, n));
  const values = { minimum: number(minimum), most: number(threshold - 1), hidden: say("hidden") };
  const promises: Record<Facts["level"], Source> = {
    none: say("hidesNothing"),
    public: `${say("hidesGroups", values)}(?: ${say("hidesPersons", values)})?`,
    strict: say("hidesCounts", values),
  };
  const few = `${say("hidesFew", { n: number(30), hidden: say("hidden") })}`;
  const isFew = facts.survey.rotation && level !== "none";
  return `${promises[level]}${isFew ? ` ${few}` : ""}${anyOf(withheldTexts(facts))} ${say("dash")}`;
}
