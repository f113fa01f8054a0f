import type { Entry, Survey } from "../../src/schema/index.ts";
import { placesOf } from "../../src/schema/index.ts";
import type { Random } from "../faults/random.ts";
import { readPreset } from "../presets/files.ts";
import { submissionOf } from "../report/support/forms.ts";
import type { Drawn } from "./drawn-survey.ts";

const preset = readPreset("sipas-2018");
const LEVELS = ["rat-hai-long", "hai-long", "binh-thuong", "khong-hai-long", "rat-khong-hai-long"];
const BREAKDOWNS = [
  ["unit"],
  ["unit", "channel"],
  ["unit", "residence"],
  ["residence", "channel"],
  ["unit", "channel", "residence"],
];

/**
 * SIPAS 2018 as a province publishes it: 40 to 400 forms of units in a tree, some large and some small, with channels, and perhaps by where people
 * live. Whether they had given feedback, by which five of the criteria are asked, may be a fact about them.
 */
export function drawnSipas(random: Random): Drawn {
  const survey = sipas(random.chance(0.5));
  const units = [
    { id: "tinh" },
    { id: "so-xay-dung", parent: "tinh" },
    { id: "so-tnmt", parent: "tinh" },
    { id: "ba-be", parent: "tinh" },
    { id: "thuong-minh", parent: "ba-be" },
    { id: "khang-ninh", parent: "ba-be" },
    { id: "cho-don", parent: "tinh" },
    { id: "dong-vien", parent: "cho-don" },
    { id: "bang-lung", parent: "cho-don" },
  ];
  // Each has a share of the forms of its own, and some nearly none.
  const weights = units.slice(1).map(({ id }) => ({ id, weight: random.share() ** 2 + 0.01, mood: random.share() }));
  const unitOf = (): (typeof weights)[number] => {
    let left = random.share() * weights.reduce((sum, { weight }) => sum + weight, 0);
    return weights.find(({ weight }) => (left -= weight) <= 0) ?? weights[0]!;
  };
  const submissions = Array.from({ length: random.whole(40, 400) }, () => {
    const unit = unitOf();
    const person = (unit.mood + random.share()) / 2;
    const entries = [...placesOf(survey).values()].flatMap(({ item }): [string, Entry][] => {
      if (random.chance(0.03)) return [];
      if (item.type === "choice") return [[item.id, random.chance(0.2) ? "yes" : "no"]];
      const mood = person * 0.7 + random.share() * 0.3;
      return [[item.id, LEVELS[Math.min(4, Math.floor(mood ** 2 * 6))]!]];
    });
    const form = submissionOf(survey, {
      entries: Object.fromEntries(entries),
      // Somebody may have typed a unit that is none of ours.
      unit: random.chance(0.01) ? "la" : unit.id,
      channel: random.pick(["web", "web", "kiosk", "post"]),
    });
    const residence = random.pick(["town", "town", "town", "village", "village", "island"]);
    return { ...form, context: { ...form.context, residence } };
  });
  return {
    survey,
    submissions,
    by: random.pick(BREAKDOWNS),
    units,
    partials: "apart",
    level: random.pick(["public", "public", "strict"]),
  };
}

const sipas = (isFeedbackAboutPersons: boolean): Survey => ({
  ...preset,
  context: { ...preset.context, residence: { label: "Nơi ở", about: "person" } },
  sections: preset.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.id === "has_feedback" && item.type === "choice" && isFeedbackAboutPersons
        ? { ...item, about: "person" }
        : item,
    ),
  })),
});
