import { isThisDevice } from "../device/this-device.ts";
import type { FaultRooms, FaultStore } from "./say-faults.ts";

/** What looking for mistakes needs of the element. */
export interface CheckedElement extends HTMLElement {
  check: string | undefined;
}

/**
 * Looks for mistakes in a survey where somebody is there who can mend it: on the device on which a page is made, and where the tag's
 * `check` or the page's address (`?survey-check`) says so. Elsewhere every citizen would load what is of no use to them.
 * @param failure what was thrown when the survey was drawn or used: why, a webmaster must find out anywhere. It is thrown again where
 *   the survey is not to blame
 */
export async function check(
  store: FaultStore,
  rooms: FaultRooms,
  host: CheckedElement,
  data: unknown,
  signal: Pick<AbortSignal, "aborted">,
  failure?: Error,
): Promise<void> {
  if (!failure && !isWanted(host)) return;
  const isInvalid = await import("./say-faults.ts")
    .then(({ sayFaults }) => signal.aborted || sayFaults(store, rooms, host, data, signal))
    .catch(() => false);
  if (!failure || isInvalid) return;
  // A script of the page may have replaced what the browser had.
  if (failure instanceof TypeError) failure.message += (await import("../../ui/say-lacking.ts")).sayChanged();
  throw failure;
}

const isWanted = ({ check }: CheckedElement): boolean =>
  check ? check !== "off" : isThisDevice(location.hostname) || /[?&]survey-check\b/.test(location.search);
