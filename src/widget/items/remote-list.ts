import type { Option } from "../../schema/index.ts";
import { NAME } from "../../schema/patterns.ts";

/** A list of options that is elsewhere. Rejects when it cannot be had. */
export async function fetchList(address: string): Promise<Option[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as Option[]).filter(isOption);
}

/** Whether it can be shown and stored; a list from elsewhere may hold anything. */
const isOption = (option: Partial<Option> | null): boolean =>
  NAME.test(option?.code ?? "") &&
  Object.values(typeof option?.label === "object" ? option.label : [option?.label]).every(
    (words: unknown) => words && typeof words === "string",
  );
