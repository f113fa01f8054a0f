import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  type Answer,
  type Entry,
  type Submission,
  answerOf,
  checkSubmission,
  givenMissing,
  otherId,
  placesOf,
} from "../../src/schema/index.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { emptyDevice } from "../support/device.ts";
import { seen } from "../support/look.ts";
import { fillIn, press } from "../support/fill-in.ts";
import { type Person, answer, otherField, pick, questionsSeen } from "../support/person.ts";
import { telling } from "../support/property.ts";
import { clear, settled, show } from "../support/widget.ts";
import { runs } from "../support/long.ts";

/**
 * How many surveys each property is tried with, and for how long. What is asked and kept, no engine decides. On a busy
 * machine one survey alone may take six seconds, and none is too few.
 */
const effort =
  engine === "chromium"
    ? { numRuns: runs(3, 60), interruptAfterTimeLimit: 6_000 }
    : { numRuns: 10, interruptAfterTimeLimit: 15_000 };

/** fast-check prints the seed of a failure, and stops looking for a simpler one after these milliseconds. */
const settings = { ...effort, timeout: 10_000, ...telling };

const layouts = ["steps", "card", "page"] as const;

describe("any survey that the schema accepts", function () {
  this.timeout(60_000);
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("can be finished by somebody who answers at random, and what they said is what is submitted", () =>
    fc.assert(
      fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), fc.gen(), async (survey, draw) => {
        await emptyDevice();
        const language = pick(draw, survey.languages);
        const layout = pick(draw, layouts);
        const element = await show(survey, { lang: language, layout });
        const person: Person = { element, survey, language, draw, said: new Map() };
        const submission = await fillIn(person);
        expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
        expect(submitted(submission)).to.deep.equal(expected(person, submission.asked));
        element.remove();
      }),
      settings,
    ));

  const action = fc.constantFrom("answer", "answer", "answer", "next", "back", "language", "layout", "move", "consent");

  it("keeps what was said, in whatever order one answers, goes about, and the page changes things", () =>
    fc.assert(
      fc.asyncProperty(
        arbitrarySurvey({ remoteLists: false }),
        fc.array(action, { minLength: 5, maxLength: 25 }),
        fc.gen(),
        async (survey, actions, draw) => {
          await emptyDevice();
          const [language = ""] = survey.languages;
          const element = await show(survey, { lang: language, layout: pick(draw, layouts) });
          const person: Person = { element, survey, language, draw, said: new Map() };
          let submission: Submission | undefined;
          element.addEventListener("survey-submit", (event) => {
            event.preventDefault();
            ({ submission } = event);
          });

          for (const each of actions) {
            submission = undefined;
            if (each === "answer") {
              const ids = questionsSeen(person);
              if (ids.length) await answer(person, pick(draw, ids));
            } else if (each === "next") press(person, "#next");
            else if (each === "back") press(person, "#next + button");
            else if (each === "consent")
              press(person, `.consent label:nth-child(${draw(fc.integer, { min: 1, max: 2 })})`);
            else if (each === "layout") element.layout = pick(draw, layouts);
            else if (each === "language") {
              element.lang = person.language = pick(draw, survey.languages);
            } else {
              const place = document.body.appendChild(document.createElement("div"));
              (draw(fc.boolean) ? place : place.attachShadow({ mode: "open" })).append(element);
            }
            if (each !== "answer") await settled(element);

            for (const id of questionsSeen(person)) {
              expect(seen(person, id), `${each}, then ${id}`).to.deep.equal(person.said.get(id));
              const other = otherField(person, id);
              if (other) expect(other.value).to.equal(person.said.get(otherId(id)) ?? "");
            }
            if (submission) {
              expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
              expect(submitted(submission)).to.deep.equal(expected(person, (submission as Submission).asked));
            }
          }
          document.body.replaceChildren();
        },
      ),
      settings,
    ));
});

/** For every question asked, the answer or the reason for none; and the texts beside "Other". */
function submitted({ asked, answers, missing }: Submission): Map<string, unknown> {
  const reasons = Object.entries(missing).filter(([id]) => asked.includes(id));
  return new Map<string, unknown>([...reasons, ...Object.entries(answers)]);
}

/** The same, of what the person said. Texts go without the spaces around them. */
function expected({ survey, said }: Person, asked: readonly string[]): Map<string, unknown> {
  const told = new Map<string, unknown>();
  for (const id of asked) {
    const answer = trimmed(said.get(id));
    const other = trimmed(said.get(otherId(id)));
    told.set(id, answer ?? givenMissing(said.get(id)) ?? "blank");
    const opens = placesOf(survey)
      .get(id)!
      .options.some(({ code, other }) => other && [answer].flat().includes(code));
    if (opens && other) told.set(otherId(id), other);
  }
  return told;
}

function trimmed(entry: Entry | undefined): Answer | undefined {
  const answer = answerOf(entry);
  return typeof answer === "string" ? answer.trim() : answer;
}
