import { ERASED, type Survey, type Text, isAnswerable, otherId, traitsOf } from "../../schema/index.ts";
import type { CommandUi } from "../ui.ts";
import { eachSubmission } from "../input/each-submission.ts";
import { type MaskWords, masked } from "./mask.ts";

/** What people wrote to one question. */
export interface ItemComments {
  label: Text;
  comments: { unit: string | null; text: string }[];
}

interface Written {
  survey?: { id?: unknown };
  answers?: Record<string, unknown>;
  context?: Record<string, unknown>;
}

/**
 * The texts in submissions, masked, question by question in the survey's order; those that go with an option, too. Only they are
 * kept while the file is read. What is no submission of the survey is passed over: the report names it.
 */
export async function collectComments(
  file: string,
  survey: Survey,
  words: MaskWords,
  ui: CommandUi,
): Promise<ItemComments[]> {
  const found = new Map<string, ItemComments>();
  for (const item of survey.sections.flatMap(({ items }) => items)) {
    if (!isAnswerable(item)) continue;
    found.set(traitsOf(item).answer === "text" ? item.id : otherId(item.id), { label: item.label, comments: [] });
  }
  const take = (data: unknown): void => {
    const { survey: of, answers, context } = (data ?? {}) as Written;
    if (of?.id !== survey.id || typeof answers !== "object" || answers === null) return;
    const unit = context?.["unit"];
    for (const [id, { comments }] of found) {
      const text = Object.hasOwn(answers, id) ? answers[id] : undefined;
      if (typeof text !== "string" || !text.trim() || text === ERASED) continue;
      comments.push({ unit: typeof unit === "string" ? unit : null, text: masked(text.trim(), words) });
    }
  };
  await eachSubmission(file, ui, take, () => {});
  return [...found.values()].filter(({ comments }) => comments.length);
}
