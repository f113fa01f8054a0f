import { fill } from "../locales/fill.ts";
import type { RareResultsWords } from "../locales/parts/rare-results/type.ts";
import type { Report } from "../report/index.ts";
import type { ResultsErrorEvent } from "./events.ts";
import { readJson, tooLate } from "../ui/source.ts";

/** These data are no report that can be shown. The key says why, `values` goes into its words. */
export class NoReport extends Error {
  readonly key: "noReport" | "notReport" | "otherVersion";
  readonly values: Record<string, string>;

  constructor(key: NoReport["key"], values: Record<string, string> = {}) {
    super(`No report that can be shown: ${key}.`);
    this.key = key;
    this.values = values;
  }

  /** In words, or where these are out of reach, the error's own message. */
  say(words: Promise<RareResultsWords>): Promise<string> {
    return words.then(
      (each) => fill(each[this.key], this.values),
      () => this.message,
    );
  }
}

/**
 * The report that an element is to show. The first that is there counts: property, `src`, inline script.
 * Only its version is looked at; what else is wrong with it shows when it is put into words.
 * @throws {NoReport} and what `readJson` throws
 */
export async function readReport(
  element: HTMLElement,
  { report, src }: { report: unknown; src: string | undefined },
  signal: AbortSignal,
): Promise<Report> {
  const found = report === undefined ? await readAnyhow(element, src, signal).catch(noJson) : report;
  if (found === undefined) throw new NoReport("noReport");
  const version: unknown =
    typeof found === "object" && found !== null && "reportVersion" in found && found.reportVersion;
  if (version === 1) return found as Report;
  throw typeof version === "number"
    ? new NoReport("otherVersion", { version: String(version) })
    : new NoReport("notReport");
}

/** Reads with the page's `fetch`; if that brings nothing, with the browser's own. */
async function readAnyhow(element: HTMLElement, src: string | undefined, signal: AbortSignal): Promise<unknown> {
  const reading = readJson(element, src, signal);
  return Promise.race([reading, tooLate()]).catch(async () =>
    (await import("../ui/read-again.ts")).readAgain(reading, element, src, signal),
  );
}

/** Why there is no report to show, as the element's event says it. */
export const errorReason = (error: Error): ResultsErrorEvent["reason"] =>
  error instanceof NoReport && error.key !== "noReport" ? (error.key === "notReport" ? "report" : "version") : "load";

/** Reads what only a whole report has. @throws {NoReport} when the data are damaged */
export function undamaged<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new NoReport("notReport");
  }
}

/** A page instead of a file, for example. Of a response, WebKit throws a `DOMException` of that name. */
function noJson(error: Error): never {
  throw error.name === "SyntaxError" ? new NoReport("notReport") : error;
}
