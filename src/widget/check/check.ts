import { isThisDevice } from "../after/this-device.ts";
import type { Opening } from "../opening.ts";

/** What looking for mistakes needs of the element. */
export interface CheckedElement extends HTMLElement {
  check: string | undefined;
}

/**
 * Looks for mistakes in a survey where somebody is there who can mend it: on the device on which a page is made, and where the tag's
 * `check` or the page's address (`?survey-check`) says so. Elsewhere every citizen would load what is of no use to them.
 * @param hasFailed the survey could not be drawn: why, a webmaster must find out anywhere
 * @returns whether the survey cannot be used, which is told then
 */
export async function check(
  opening: Opening,
  host: CheckedElement,
  data: unknown,
  signal: AbortSignal,
  hasFailed: boolean,
): Promise<boolean> {
  if (!hasFailed && !isWanted(host)) return false;
  try {
    const { sayFaults } = await import("./say-faults.ts");
    return signal.aborted || (await sayFaults(opening, host, data, signal));
  } catch {
    return false;
  }
}

const isWanted = ({ check }: CheckedElement): boolean =>
  check ? check !== "off" : isThisDevice(location.hostname) || /[?&]survey-check\b/.test(location.search);
