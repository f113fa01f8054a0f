import { log } from "../../ui/log.ts";
import type { Failure } from "../../outbox/deliver.ts";
import type { OwnLanguage } from "../../locales/languages.ts";
import { SurveyErrorEvent } from "../events.ts";
import { endpointOf } from "./endpoint.ts";
import type { Reason } from "../store/phase.ts";

/** A survey that sends. */
export interface Sender {
  readonly element: HTMLElement & { endpoint: string | undefined };
  readonly language: OwnLanguage;
  /** Whether its person looks at what becomes of the letter with this key. */
  isFollowing(key: string): boolean;
  /** Tells the person that the endpoint has something computed before it takes the answers. */
  tellChecking(): void;
}

/** Addresses that this page's policy has forbidden to connect to. */
const blocked = new Set<string>();

/** The browser says it when it happens, and never again. */
export function noteBlocked(): void {
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
    if (disposition === "enforce" && effectiveDirective === "connect-src") blocked.add(blockedURI);
  });
}

/** What is told once. */
const told = new Set<string>();

/** @returns whether it was not told before */
function note(what: string): boolean {
  const isNew = !told.has(what);
  told.add(what);
  return isNew;
}

/** What the citizen is told about a failure; nothing when nothing is known. */
export async function reasonOf(endpoint: string, failure: Failure | undefined): Promise<Reason | undefined> {
  if (!failure) return undefined;
  const isUnanswered = !failure.status && !failure.instead;
  if (isUnanswered && !navigator.onLine) return "network";
  try {
    const { causeOf, reasons } = await import("./diagnosis.ts");
    return reasons[await causeOf(endpoint, failure, blocked)];
  } catch {
    // Not even our own file could be loaded; whether that is the network's fault, nobody knows.
    return isUnanswered ? "unanswered" : undefined;
  }
}

/**
 * Where a survey sends. Where its page does not say, or names no address, the webmaster is told.
 * @param id of the submission whose person looks on
 */
export function endpointFor(sender: Sender, id = ""): string | undefined {
  const endpoint = endpointOf(sender.element);
  if (!endpoint) void tellFailure(sender, endpoint, {}, id);
  return endpoint;
}

/**
 * Tells the webmaster what is in the way, once for each endpoint and cause.
 * @param key of a letter whose person looks on: of that the page's scripts are told, too
 */
export async function tellFailure(
  { element, language }: Sender,
  endpoint: string | undefined,
  failure: Failure,
  key: string,
): Promise<void> {
  const said = await import("./diagnosis.ts")
    .then(({ describe }) => describe(endpoint, failure, blocked, language))
    // What is known without a file of ours that is missing.
    .catch(({ message }: Error) => ({
      cause: undefined,
      message: `${endpoint} ${failure.status ? `answered ${failure.status}` : "gave no answer"}. Why is not known: ${message}`,
    }));
  const { cause, message } = said;
  const isNew = note(`${cause} ${endpoint}`);
  const isNewHere = note(`${cause} ${endpoint} ${key}`);
  // What is wrong with a citizen's own network no webmaster can mend.
  if (isNew && cause !== "offline" && (cause || navigator.onLine)) log("satisfaction-survey", message, "error");
  if (isNew || isNewHere) element.dispatchEvent(new SurveyErrorEvent("unreachable", message, [], cause));
}
