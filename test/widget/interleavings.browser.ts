import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { type Entry, type Language, type Submission, type Survey, checkSubmission } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { deviceRests, emptyDevice, pageOutbox } from "../support/device.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { posted } from "../support/filled-in.ts";
import { rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import { seen } from "../support/look.ts";
import { type Person, answer, pick, questionsSeen, takeBack } from "../support/person.ts";
import { telling } from "../support/property.ts";
import { clear, comeBack, eventually, isAsked, screen, settled, show, shown } from "../support/widget.ts";
import { runs } from "../support/long.ts";

const both = (word: string) => ({ en: `${word} en`, vi: `${word} vi` });
const options = (...codes: string[]) => codes.map((code) => ({ code, label: both(code) }));
const labelled = <T extends { id: string }>(item: T) => ({ ...item, label: both(item.id) });

/** The survey, with these codes on its scale, and with these items in its first section. */
const version = (name: string, levels: string[], ...items: object[]): Survey =>
  surveyOf(
    [
      { id: "first", items: [{ ...labelled(yesNo("came")), options: options("yes", "no") }, ...items] },
      {
        id: "second",
        askIf: { item: "came", is: "yes" },
        items: [{ type: "rank", id: "order", label: both("order"), options: options("x", "y", "z") }],
      },
      { id: "third", items: [labelled(text("remark"))] },
    ],
    {
      version: name,
      languages: ["en", "vi"],
      title: both("Survey"),
      scales: { quality: { options: options(...levels) } },
    },
  );
const care = labelled(rating("care"));
const why = { type: "choices", id: "why", label: both("why"), options: options("a", "b", "c") };
const versions = [
  version("1", ["good", "fair", "poor"], care, why),
  version("2", ["good", "fair", "poor"], why),
  version("3", ["good", "poor"], care, labelled(text("new")), why),
];

const [up, down, refusing] = [{}, { status: 503, headers: { "Retry-After": "600" } }, { status: 422 }];

type Form = Record<string, Entry>;

/** What should be, told by what the person did. */
interface Model {
  /** Of forms that were sent, the answers. */
  sent: Form[];
  /** The one that the form at hand is to replace. */
  replacing: Form | undefined;
  /** Where posts were accepted, by the number of posts so far: from, to. */
  accepted: [number, number][];
}

class Story {
  readonly model: Model = { sent: [], replacing: undefined, accepted: [] };
  readonly person: Person;
  readonly endpoint: Endpoint;
  #mode: object = up;
  /** What lies on the device, and whether something was put in, or one has moved on, since it was saved. */
  #saved = new Map<string, Entry>();
  #unsaved = false;

  constructor(person: Person, endpoint: Endpoint) {
    this.person = person;
    this.endpoint = endpoint;
    this.#watch();
  }

  #watch(): void {
    for (const name of ["survey-answer", "survey-section"]) {
      this.person.element.addEventListener(name, () => (this.#unsaved = true));
    }
  }

  press(what: string): boolean {
    const found = shown(this.person.element).querySelector<HTMLElement>(what);
    found?.click();
    return found !== null;
  }

  async answer(): Promise<void> {
    await answer(this.person, pick(this.person.draw, questionsSeen(this.person)));
  }

  async clear(): Promise<void> {
    const id = pick(this.person.draw, questionsSeen(this.person));
    if (["remark", "new", "why"].includes(id)) await takeBack(this.person, id);
  }

  /** A question that others hang on, so that they come and go. */
  async route(): Promise<void> {
    if (isAsked(this.person.element, "came")) await answer(this.person, "came");
  }

  async next(): Promise<void> {
    this.press("#next");
    await settled(this.person.element);
    await this.#after();
  }

  async back(): Promise<void> {
    this.press("#next + button");
    await settled(this.person.element);
  }

  async language(): Promise<void> {
    const { person } = this;
    person.element.lang = person.language = pick(person.draw, ["en", "vi"]) as Language;
    await settled(person.element);
  }

  async reload(survey = this.person.survey): Promise<void> {
    const { person } = this;
    if (this.#unsaved) this.#saved = new Map(person.said);
    this.#unsaved = false;
    person.element = await comeBack(person.element, { survey, layout: pick(person.draw, ["steps", "card", "page"]) });
    person.survey = survey;
    this.#watch();
    const ids = survey.sections.flatMap(({ items }) => items.map(({ id }) => id));
    const codes = survey.scales!["quality"]!.options.map(({ code }) => code);
    person.said.clear();
    for (const [id, entry] of this.#saved) {
      if (ids.includes(id) && (id !== "care" || codes.includes(String(entry)))) person.said.set(id, entry);
    }
  }

  async version(): Promise<void> {
    await this.reload(pick(this.person.draw, versions));
  }

  #forget(): void {
    this.person.said.clear();
    this.#saved.clear();
    this.#unsaved = false;
  }

  async submit(): Promise<void> {
    for (let steps = 0; steps < 9 && shown(this.person.element).querySelector("#next"); steps++) {
      this.press("#next");
      await settled(this.person.element);
      await deviceRests();
    }
    await this.#after();
  }

  /** The person has sent the form, or has not. */
  async #after(): Promise<void> {
    const { person, model } = this;
    if (shown(person.element).querySelector("#next")) return;
    const ends = { up: ".received", down: ".waiting", refusing: ".refused" };
    const end = this.#mode === up ? ends.up : this.#mode === down ? ends.down : ends.refusing;
    await eventually(() => expect(shown(person.element).querySelector(end), screen(person.element)).to.not.equal(null));
    const form = Object.fromEntries(person.said);
    if (form["came"] !== "yes") delete form["order"];
    for (const [id, entry] of Object.entries(form)) if (typeof entry === "string") form[id] = entry.trim();
    for (const [id, entry] of Object.entries(form)) if (entry === "") delete form[id];
    model.replacing = undefined;
    model.sent.push(form);
    // A form without answers leaves no draft.
    if (end === ends.refusing && person.said.size && person.draw(fc.nat, 2)) {
      this.press(".outcome .primary");
      await settled(person.element);
      model.replacing = model.sent.pop();
      this.#unsaved = true;
      return;
    }
    this.#forget();
    await this.reload();
  }

  async startAgain(): Promise<void> {
    const { person, model } = this;
    if (!this.press("[part~=restart]")) return;
    await settled(person.element);
    this.press("[part~=restart]");
    await deviceRests();
    await settled(person.element);
    this.#forget();
    // What was refused is still there; it was not replaced.
    if (model.replacing) model.sent.push(model.replacing);
    model.replacing = undefined;
  }

  async flush(): Promise<void> {
    await this.person.element.outbox.flush();
  }

  async setEndpoint(mode = pick(this.person.draw, [up, down, refusing, refusing])): Promise<void> {
    const outbox = await pageOutbox();
    await outbox.flush("page");
    const so = (await posted(this.endpoint)).length;
    if (this.#mode === up) this.model.accepted.at(-1)![1] = so;
    this.#mode = mode;
    await this.endpoint.answer(mode);
    if (mode === up) this.model.accepted.push([so, Infinity]);
    // It had asked for patience.
    if (mode !== down) await outbox.flush("person");
  }

  /** Everything that was sent arrives in the end, once. */
  async end(): Promise<void> {
    const { model, person } = this;
    const outbox = await pageOutbox();
    await this.setEndpoint(up);
    person.element.remove();
    await outbox.retry((letter) => letter);
    await outbox.flush("person");
    expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
    const all = await posted(this.endpoint);
    const accepted = all.filter((_, at) => model.accepted.some(([from, to]) => at >= from && at < to));
    // What is gone over is with the endpoint only if it was not replaced.
    const expected = model.replacing ? [...model.sent, model.replacing] : model.sent;
    expect(accepted.map(({ answers }) => gist(answers)).sort()).to.deep.equal(expected.map(gist).sort());
    expect(new Set(accepted.map(({ id }) => id)).size).to.equal(accepted.length);
    for (const each of accepted) expect(checkSubmission(surveyOfVersion(each), each).faults).to.deep.equal([]);
  }
}

const surveyOfVersion = ({ survey }: Submission): Survey =>
  versions.find(({ version: name }) => name === survey.version)!;

const gist = (form: object): string => JSON.stringify(Object.entries(form).sort());

/** Storage is what engines differ in here; what the widget makes of it is the same in all. */
const RUNS = engine === "chromium" ? runs(2, 20) : 5;

const action = fc.constantFrom(
  ...(["answer", "answer", "answer", "answer", "clear", "route", "next", "back", "language", "reload"] as const),
  ...([
    "version",
    "version",
    "submit",
    "submit",
    "submit",
    "setEndpoint",
    "setEndpoint",
    "flush",
    "startAgain",
  ] as const),
);

describe("whatever a person, the page and the network do, one after the other,", function () {
  this.timeout(90_000);
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("answers stay what they were, and what is sent arrives once", () =>
    fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 25 }), fc.gen(), async (actions, draw) => {
        await emptyDevice();
        const endpoint = await openEndpoint(up);
        const [survey] = versions as [Survey];
        const element = await show(survey, { lang: "en", endpoint: endpoint.url });
        const story = new Story({ element, survey, language: "en", draw, said: new Map() }, endpoint);
        story.model.accepted.push([0, Infinity]);
        for (const each of actions) {
          await story[each]();
          await deviceRests();
          await settled(story.person.element);
          for (const id of questionsSeen(story.person)) {
            expect(seen(story.person, id), `${each}, then ${id}`).to.deep.equal(story.person.said.get(id));
          }
        }
        await story.end();
      }),
      { numRuns: RUNS, timeout: 30_000, interruptAfterTimeLimit: 10_000, ...telling },
    ));
});
