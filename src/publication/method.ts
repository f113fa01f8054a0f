import { heading, item, present } from "./blocks.ts";
import { measureLabel } from "./measures/measure-of.ts";
import type { Block, ListItem } from "./publication-type.ts";
import { type ReportVoice, forms, hasForms, span } from "./phrases.ts";

/** How the figures were made, and what each of them means. */
export function method(voice: ReportVoice): Block[] {
  const { say, report } = voice;
  const counted = hasForms(voice);
  return [
    heading(2, "method", say("methodHeading")),
    {
      kind: "list",
      items: present([
        ...origin(voice),
        counted && item(say("method_share"), say(`base_${report.method.base}`)),
        counted && item(say("method_missing"), say("definesMissing")),
        ...report.measures.map((measure) =>
          item(measureLabel(voice, measure), voice.kinds[measure.type]!.definition(voice, measure as never)),
        ),
        report.channels.some(({ rr1 }) => rr1) && item(say("rate"), say("definesRate")),
        counted && item(say("interval"), intervals(voice)),
        report.breakdowns.some(({ groups }) => groups.some(({ rank }) => rank)) &&
          item(say("rank"), say("definesRank")),
        item(say("method_hidden"), hiding(voice)),
      ]),
    },
  ];
}

/** Whose forms were counted, from which time, and which were left out. */
function origin(voice: ReportVoice): ListItem[] {
  const { say, format, report } = voice;
  const { population, moreThanPopulation, versions, window } = report.method;
  const known =
    population === undefined
      ? say("populationUnknown")
      : say(moreThanPopulation ? "populationExceeded" : "populationKnown", { n: format.whole(population) });
  return present([
    hasForms(voice) && item(say("method_population"), `${known} ${say("voluntary")}`),
    window && item(say("method_window"), span(voice, window.from, window.to)),
    versions.length && item(say("method_versions"), versions.map((version) => say("version", version)).join("; ")),
    voice.rare?.rotation(voice),
    voice.rare?.markingRules(voice),
    partials(voice),
    voice.rare?.refusals(voice),
  ]);
}

function partials(voice: ReportVoice): ListItem | undefined {
  const { say, report } = voice;
  const { forms: count, counted } = report.method.partials;
  if (count === 0) return undefined;
  const said = count === null ? say("formsHidden") : forms(voice, count);
  return item(say("method_partials"), say(counted ? "partialsCounted" : "partialsApart", { forms: said }));
}

function intervals({ say, report }: ReportVoice): string {
  const types = new Set(report.measures.map(({ type }) => type));
  return present([
    say("definesInterval"),
    types.has("index") && say("intervalIndex"),
    types.has("nps") && say("intervalNps"),
    report.changes.length && say("intervalChange"),
  ]).join(" ");
}

function hiding(voice: ReportVoice): string {
  const { say, format, report } = voice;
  const { level, minimum, threshold } = report.method.disclosure;
  const isGuarded = threshold > 1;
  const isGrouped = level === "public" && minimum > 1;
  const values = { minimum: format.whole(minimum), most: format.whole(threshold - 1), hidden: say("hidden") };
  const few = voice.rare?.hidesFew(voice) ?? [];
  return present([
    isGrouped && say("hidesGroups", values),
    isGuarded && say(level === "strict" ? "hidesCounts" : "hidesPersons", values),
    ...few,
    !isGrouped && !isGuarded && !few.length && say("hidesNothing"),
    ...(voice.rare?.withheld(voice) ?? []),
    say("dash"),
  ]).join(" ");
}
