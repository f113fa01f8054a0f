import type { FaultWords } from "../locales/parts/faults/type.ts";

/** Which rule is broken. Every code has its words in every language. */
export type FaultCode = keyof FaultWords["survey"] | keyof FaultWords["measures"] | keyof FaultWords["submission"];

/** The way from the root of a JSON document to one of its values. */
export type Path = readonly (string | number)[];

/**
 * One thing wrong with a survey or a submission.
 * It carries no words: `explain` says what is wrong and how to mend it, in the reader's language.
 */
export interface Fault {
  /** A survey with an `error` is refused. A `warning` is only reported. */
  level: "error" | "warning";
  /** Where it is, as a JSONPath: `$.sections[0].items[2].label`. */
  path: string;
  /** Which rule it breaks. */
  code: FaultCode;
  /** What the words need: names, values, and lists of what is known. */
  params: Record<string, string | number | readonly string[]>;
}

export type ReportFault = (path: Path, code: FaultCode, params?: Fault["params"], level?: Fault["level"]) => void;

/** A short picture of a value for a message. It never looks inside, so that neither depth nor size matters. */
export function shown(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  return (typeof value === "string" ? JSON.stringify(value) : String(value)).slice(0, 60);
}

/** @returns the function that rules report with, and the list that it fills. */
export function faultList(): { faults: Fault[]; report: ReportFault } {
  const faults: Fault[] = [];
  return {
    faults,
    report: (path, code, params = {}, level = "error") => faults.push({ level, path: formatPath(path), code, params }),
  };
}

/** @example formatPath(["scales", "five-level", "options", 0]) === '$.scales["five-level"].options[0]' */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return /^[A-Za-z_$][\w$]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`;
  }, "$");
}
