import type { ItemFigures } from "../../../../../src/report/index.ts";
import type { Option } from "../../../../../src/schema/index.ts";
import { share } from "../../../../report/support/recount.ts";
import type { Facts } from "../facts.ts";
import { listed } from "../words.ts";

/** One option, or several that are published together. */
export interface ReadLine {
  options: Option[];
  share: { x: number; n: number; interval: readonly [number, number] | null };
}

/** What of these options has this name, with its true share. */
export function lineOf(
  facts: Facts,
  { options }: ItemFigures,
  left: readonly Option[],
  name: string,
): ReadLine | undefined {
  const found = named(facts, left, name);
  if (!found) return undefined;
  const truths = found.map(({ code }) => options.find((each) => each.code === code)!);
  const { n } = truths[0]!;
  return {
    options: found,
    share: share(
      truths.reduce((sum, { x }) => sum + x!, 0),
      n!,
      facts.narrowing,
    ) as unknown as ReadLine["share"],
  };
}

function named({ language, text }: Facts, left: readonly Option[], name: string): Option[] | undefined {
  const whole = left.find(({ label }) => text(label) === name);
  if (whole) return [whole];
  // One after another: “A”, “A, B”, “A, B or C”.
  const longer = (chosen: Option[], from: number): Option[] | undefined => {
    if (
      chosen.length > 1 &&
      listed(
        language,
        "or",
        chosen.map(({ label }) => text(label)),
      ) === name
    )
      return chosen;
    for (const [i, option] of left.entries()) {
      if (i < from || !name.includes(text(option.label))) continue;
      const found = longer([...chosen, option], i + 1);
      if (found) return found;
    }
    return undefined;
  };
  return longer([], 0);
}
