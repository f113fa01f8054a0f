/* What is needed when something was not delivered. */
import type { OwnLanguage } from "../../locales/languages.ts";
import { loadDeliveryWords } from "../../locales/parts/delivery/load.ts";
import type { Failure } from "../../outbox/deliver.ts";
import type { DeliveryCause } from "../events.ts";
import type { Reason } from "../store/phase.ts";
import { isThisDevice } from "../device/this-device.ts";

/** Everything that may be in the way, and what the citizen is told of it: nothing where nothing is certain. */
export const reasons: Record<DeliveryCause, Reason | undefined> = {
  offline: "network",
  unanswered: "unanswered",
  foreign: "unanswered",
  silence: "unanswered",
  mixed: "site",
  policy: "site",
  origin: "site",
  redirect: undefined,
  page: "page",
  worker: undefined,
  listener: undefined,
  missing: "site",
  size: undefined,
  barred: undefined,
  busy: "busy",
  broken: "busy",
  nowhere: "site",
};

const BUSY = [408, 425, 429, 503];
const MISSING = [404, 405, 410, 501];
const SIZE = [411, 413, 414, 431];

/** @param blocked what this page's policy has forbidden */
export async function causeOf(
  endpoint: string | undefined,
  { status = 0, instead }: Failure,
  blocked: ReadonlySet<string>,
): Promise<DeliveryCause> {
  if (!endpoint) return "nowhere";
  if (instead && !(instead === "page" && status >= 400)) return instead;
  if (BUSY.includes(status)) return "busy";
  if (MISSING.includes(status)) return "missing";
  if (SIZE.includes(status)) return "size";
  if (status) return status < 500 ? "barred" : "broken";
  if (!navigator.onLine) return "offline";
  const { protocol, origin, hostname } = Object.assign(document.createElement("a"), { href: endpoint });
  if (location.protocol === "https:" && protocol === "http:" && !isThisDevice(hostname)) return "mixed";
  // The browser tells of a violation in a task of its own.
  await new Promise((done) => setTimeout(done));
  if (blocked.has(endpoint.replace(/#.*/, ""))) return "policy";
  if (origin === location.origin) return "unanswered";
  return (await isThere(endpoint)) ? "origin" : "foreign";
}

const asking = new Map<string, Promise<boolean>>();

/** Whether anybody answers there. A browser tells that also to a page that may not read the answer. */
function isThere(endpoint: string): Promise<boolean> {
  let asked = asking.get(endpoint);
  if (!asked) {
    asking.set(endpoint, (asked = ask(endpoint, "no-cors").then(Boolean)));
    // It may be there a minute later.
    setTimeout(() => asking.delete(endpoint), 60_000);
  }
  return asked;
}

async function ask(endpoint: string, mode: RequestMode): Promise<Response | undefined> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 5000);
  try {
    return await fetch(endpoint, {
      method: "HEAD",
      mode,
      credentials: "omit",
      cache: "no-store",
      signal: giveUp.signal,
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** What is in the way and how to mend it, in one line for the webmaster. */
export async function describe(
  endpoint: string | undefined,
  failure: Failure,
  blocked: ReadonlySet<string>,
  language: OwnLanguage,
): Promise<{ cause: DeliveryCause; message: string }> {
  const [cause, words] = await Promise.all([causeOf(endpoint, failure, blocked), loadDeliveryWords[language]()]);
  // Where a redirect leads is seen only by following it, with nothing in hand. What an address asks for is nobody's business.
  const led = cause === "redirect" ? (await ask(endpoint!, "cors"))?.url.replace(/[?#].*/, "") : undefined;
  const values: Record<string, unknown> = {
    endpoint,
    status: failure.status,
    origin: location.origin,
    to: led && led !== endpoint ? led : "…",
  };
  return { cause, message: words[cause].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name])) };
}
