import type { ItemPlace } from "./rule.ts";

/** The least is not above the most. */
export function checkRange({ min, max }: { min?: unknown; max?: unknown }, { path, report }: ItemPlace): void {
  if (isAbove(min, max)) report([...path, "min"], "min-above-max", { min: min as number, max: max as number });
}

/** Whether both are numbers, or both dates, and the first is the greater. */
export function isAbove(first: unknown, second: unknown): boolean {
  if (typeof first === "number" && typeof second === "number") return first > second;
  return (
    typeof first === "string" && typeof second === "string" && first !== "today" && second !== "today" && first > second
  );
}
