import type { ItemProblem } from "../../answers/review.ts";
import type { stepsWithConsent } from "../items/consent-steps.ts";
import { type Layout, type Step, stepsOf } from "../../answers/steps.ts";
import { type Drawn, type Entry, type Item, type Submission, type Survey, askedItems } from "../../schema/index.ts";

/** How the steps of a survey with a consent are made, once what shows that has been loaded. */
export const ways: { steps?: typeof stepsWithConsent | undefined } = {};

/** One person's way through one survey, from the first answer to sending. Knows nothing of the page. */
export class Session {
  readonly entries = new Map<string, Entry>();
  consent?: { agreed: boolean; at: Date } | undefined;
  startedAt?: Date;
  /** What to tell about items of the step shown. */
  problems = new Map<string, ItemProblem>();
  /** Required items that were asked for once already; they are let go. */
  readonly askedAgain = new Set<string>();
  /** Ids of the consistency checks that were shown so far. */
  readonly checksShown: string[] = [];
  /** Ids of items with several wordings whose answer was changed; absent where nobody has noticed any answer to one yet. */
  declare changed?: Set<string> | undefined;
  /** The ones of these that are shown now. */
  remarks: readonly string[] = [];
  /** The id of the submission that this becomes. It is there from the first answer that is saved. */
  id: string | undefined;
  /** The key of its draft in the storage. */
  draftKey: string | undefined;
  /** How many revisions of it were put into the outbox so far. */
  revision = 0;
  /** Idempotency keys of earlier submissions that the next one replaces. */
  replaces: readonly string[] = [];
  /** What somebody says of it who enters it for another, in the page's place. */
  supplied?: {
    channel: string;
    context: Readonly<Record<string, string>>;
    answeredOn?: string | undefined;
    formNumber?: string | undefined;
  };
  /** What was sent, or is being sent. */
  submission?: Submission | undefined;

  /** As this person gets it: with what was drawn for them. */
  survey: Survey;
  /** Draws anew: what is wanted, else anything. It is there where something is drawn for each person. */
  draw?: ((wanted?: Drawn) => Survey) | undefined;
  #layout: Layout = "steps";
  #stepId: string | undefined;
  #known?: { asked: Item[]; steps: Step[] } | undefined;

  constructor(survey: Survey) {
    this.survey = survey;
  }

  /** Names the step shown, while other steps come and go. */
  get stepId(): string | undefined {
    return this.steps[this.position]?.id;
  }

  set stepId(id: string | undefined) {
    this.#stepId = id;
  }

  /** The items that the entries lead to: the same array until something is changed. */
  get asked(): readonly Item[] {
    return this.#derived.asked;
  }

  get steps(): readonly Step[] {
    return this.#derived.steps;
  }

  /** Index of the step shown. */
  get position(): number {
    return Math.max(
      this.steps.findIndex(({ id }) => id === this.#stepId),
      0,
    );
  }

  get layout(): Layout {
    return this.#layout;
  }

  set layout(layout: Layout) {
    // The question that was in view stays in view.
    const first = this.steps[this.position]?.parts[0]?.items[0];
    this.#layout = layout;
    this.#known = undefined;
    this.#stepId = this.steps.find(({ parts }) => parts.some(({ items }) => items.includes(first!)))?.id;
  }

  answer(id: string, entry: Entry | undefined): void {
    if (entry === undefined) this.entries.delete(id);
    else this.entries.set(id, entry);
    this.problems.delete(id);
    this.#changed();
  }

  agree(agreed: boolean, at: Date): void {
    this.consent = { agreed, at };
    this.#changed();
  }

  /** Takes over entries that were saved before; what was put in meanwhile counts. */
  restore(saved: ReadonlyMap<string, Entry>): void {
    for (const [id, entry] of saved) if (!this.entries.has(id)) this.entries.set(id, entry);
    this.#known = undefined;
  }

  /** What is sent next is another submission. */
  renew(): void {
    this.submission = undefined;
    this.id = undefined;
    this.revision = 0;
  }

  #changed(): void {
    this.#known = undefined;
    // Other answers than those that the page was given to send make another submission.
    if (this.submission) this.renew();
    // A question that has gone with another answer needs no mending.
    for (const id of this.problems.keys()) if (!this.asked.some((item) => item.id === id)) this.problems.delete(id);
  }

  get #derived(): { asked: Item[]; steps: Step[] } {
    if (!this.#known) {
      const { survey, entries } = this;
      const asked = askedItems(survey, entries, this.consent?.agreed ?? false);
      const make: typeof stepsWithConsent = ways.steps ?? stepsOf;
      this.#known = { asked, steps: make(survey, asked, this.#layout, entries, stepsOf) };
    }
    return this.#known;
  }
}
