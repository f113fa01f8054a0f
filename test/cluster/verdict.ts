import { canonical } from "../../src/schema/index.ts";
import type { Submission } from "../../src/schema/index.ts";
import type { Recount } from "./collectors.ts";
import type { Citizens } from "./citizens.ts";

export interface Verdict {
  isGood: boolean;
  lines: string[];
}

/** Compares what was answered with 201 with what is stored. */
export async function judge(
  { answered, answers, failures }: Citizens,
  url: string,
  token: string,
  recount: Recount,
): Promise<Verdict> {
  const response = await fetch(`${url}/export.ndjson`, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The export answered ${response.status}.`);
  const stored = (await response.text())
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Submission);
  const byId = new Map(stored.map((submission) => [submission.id, submission]));

  const lost = [...answered.keys()].filter((id) => !byId.has(id)).length;
  const doubled = stored.length - byId.size;
  const strangers = [...byId.keys()].filter((id) => !answered.has(id)).length;
  const changed = [...answered].filter(
    ([id, sent]) => byId.has(id) && canonical(byId.get(id)) !== canonical(sent),
  ).length;
  const { longest, silent } = silence(answers);
  const tried = [...failures].map(([outcome, times]) => `${times} × ${outcome}`).join(", ") || "none";
  return {
    isGood: answered.size > 0 && !lost && !doubled && !strangers && !changed && recount.isSame,
    lines: [
      `attempts that failed: ${tried}`,
      `without any answer: ${silent.toFixed(1)} s in all, ${longest.toFixed(1)} s at most`,
      `recount: ${recount.said}`,
      `${answered.size} answered with 201, ${stored.length} stored: lost ${lost}, doubled ${doubled}, changed ${changed}, from nobody ${strangers}`,
    ],
  };
}

/** Seconds in which nobody had an answer, counted from one second on. */
function silence(answers: readonly number[]): { longest: number; silent: number } {
  const gaps = answers.slice(1).map((at, before) => (at - answers[before]!) / 1000);
  return { longest: Math.max(0, ...gaps), silent: gaps.filter((gap) => gap > 1).reduce((sum, gap) => sum + gap, 0) };
}
