/** Why a letter was not delivered, as far as the browser knows: nothing at all when no answer came. */
export interface Failure {
  /** The HTTP status that came. */
  status?: number;
  /**
   * What came in place of the endpoint's own word: a `redirect`; a web `page`; an answer that a service `worker` made up; `silence` for
   * too long; or the page's own `listener` failed to prepare the request.
   */
  instead?: "redirect" | "page" | "worker" | "silence" | "listener";
}

/** How a delivery ended. */
export type DeliveryEnd =
  /** The endpoint has it. */
  | {
      result: "accepted";
      /** The page of its own site on which a person withdraws what was sent, if it names one. */
      withdraw?: string;
    }
  /** The endpoint will not have it as it is; sending it again by itself cannot help. */
  | { result: "refused"; status: number; detail?: string }
  /** Nobody can say whether it arrived; sending it again with the same key is safe. */
  | ({ result: "unreachable"; retryAfterSeconds?: number } & Failure);

/** What is to be delivered. */
export interface Letter {
  /** http(s) address that takes the `POST`. It never goes anywhere else. */
  endpoint: string;
  /** The same bytes under the same key are stored once. */
  key: string;
  /** The JSON body. */
  body: string;
  /** Headers of the letter's own, such as what must not stand in its body. */
  headers?: Readonly<Record<string, string>>;
  /** The id of a submission to withdraw: then it is a `DELETE` of that id below the endpoint, without a body. */
  withdraws?: string;
}

/** A request before it goes. */
export interface Prepared {
  /** What the page made of it, once all of these are done. */
  readonly waits: readonly Promise<unknown>[];
  readonly changed: Request | undefined;
}

/** Lets the page change a request. `address` is where it goes: the endpoint, or below it. */
export type Prepare = (letter: Letter, init: RequestInit, address: string) => Prepared | undefined;

/** A `fetch` to use if the page's own brings no answer. */
export type OtherFetch = typeof fetch;

/** These say "not now" rather than "not like this". RFC 9110, RFC 8470, RFC 6585. */
const TRY_AGAIN = [408, 425, 429];

/** These judge what was sent; the others of their hundred may be about the way to the endpoint. */
const JUDGES = [400, 409, 422];

/** Milliseconds to wait for the body of an endpoint's answer. The status alone says that it has the letter. */
const MOMENT = 2000;

/** Seconds without an answer after which an endpoint counts as unreachable. */
const TIMEOUT = 30;

/**
 * Computes what an endpoint asks for before it takes a letter.
 * @param challenge as its problem document has it
 * @returns the headers that the letter goes with once more; `undefined` when it has to wait
 */
export type Prove = (
  challenge: unknown,
  letter: Letter,
  signal: AbortSignal | undefined,
) => Promise<Record<string, string> | undefined>;

export interface DeliverOptions {
  /** Gives up; the letter then counts as unreachable. */
  signal?: AbortSignal;
  /** @default 30 */
  timeout?: number;
  prepare?: Prepare | undefined;
  otherFetch?: OtherFetch | undefined;
  prove?: Prove | undefined;
}

/** A delivery that the endpoint does not take without an answer to this. */
interface Challenged {
  challenge?: unknown;
}

/**
 * Posts once; and again, with a proof, where the endpoint asks for one. Never throws.
 * @param proofs how many it computes at most: the first comes late where the device sleeps meanwhile
 */
export async function deliver(letter: Letter, options: DeliverOptions = {}, proofs = 2): Promise<DeliveryEnd> {
  const { challenge, ...delivery } = await post(letter, options);
  if (!challenge || !proofs) return delivery;
  const headers = await options.prove?.(challenge, letter, options.signal).catch(() => undefined);
  return headers ? deliver({ ...letter, headers: { ...letter.headers, ...headers } }, options, proofs - 1) : delivery;
}

/**
 * Posts once; and once more where the page has put something in the place of `fetch` that never settles: the same bytes under the same key
 * are stored once.
 */
async function post(letter: Letter, options: DeliverOptions): Promise<DeliveryEnd & Challenged> {
  const { signal, timeout = TIMEOUT, prepare, otherFetch } = options;
  const delivery = await tryOnce(letter, options);
  const isSilent = "instead" in delivery && delivery.instead === "silence" && !signal?.aborted;
  if (!isSilent || !otherFetch || String(globalThis.fetch).includes("[native code]")) return delivery;
  return tryOnce(letter, { ...options, timeout: timeout / 3, prepare, fetch: otherFetch });
}

async function tryOnce(
  letter: Letter,
  { signal, timeout = TIMEOUT, prepare, otherFetch, fetch = globalThis.fetch }: DeliverOptions & { fetch?: OtherFetch },
): Promise<DeliveryEnd & Challenged> {
  const attempt = new AbortController();
  const giveUp = (): void => attempt.abort();
  const timer = setTimeout(giveUp, timeout * 1000);
  signal?.addEventListener("abort", giveUp);
  try {
    return await outcomeOf(
      await request(letter, { signal: attempt.signal }, fetch, prepare, otherFetch),
      letter,
      giveUp,
    );
  } catch (error) {
    const instead = error === UNPREPARED ? "listener" : attempt.signal.aborted && "silence";
    return { result: "unreachable", ...(instead && { instead }) };
  } finally {
    clearTimeout(timer);
  }
}

/** Posts while the page goes away; nobody learns how it ended. */
export const deliverLast = (letter: Letter, prepare?: Prepare): void =>
  void request(letter, { keepalive: true }, globalThis.fetch, prepare).catch(() => {});

const UNPREPARED = Symbol("unprepared");

/** Without a pause before `fetch` unless the page asks for one: a page that goes away may not come to the next line. */
async function request(
  letter: Letter,
  options: RequestInit,
  fetch: OtherFetch | undefined,
  prepare?: Prepare,
  otherFetch?: OtherFetch,
): Promise<Response> {
  const { key, body, withdraws } = letter;
  const endpoint = withdraws ? below(letter.endpoint, withdraws) : letter.endpoint;
  // A redirect could carry the answers to another site.
  const fixed: RequestInit = {
    ...options,
    ...(withdraws ? { method: "DELETE" } : { method: "POST", body }),
    redirect: "manual",
  };
  let headers: Record<string, string> = {
    // What is withdrawn twice is withdrawn once, without a key; and other sites' pages may not send one along.
    ...(!withdraws && { "Content-Type": "application/json", "Idempotency-Key": key, ...letter.headers }),
    Accept: "application/json",
  };
  const prepared = prepare?.(letter, { ...fixed, headers }, endpoint);
  // A page's `fetch` may not heed the signal.
  const givenUp = new Promise<never>((_, reject) => options.signal?.addEventListener("abort", reject));
  givenUp.catch(() => {});
  if (prepared?.waits.length) {
    await Promise.race([Promise.all(prepared.waits), givenUp]).catch(() => {
      throw UNPREPARED;
    });
  }
  const { changed } = prepared ?? {};
  if (changed) {
    // Not every `fetch` that a page has wrapped hands on a `Request` whole, or headers that are no plain object.
    headers = {};
    changed.headers.forEach((value, name) => (headers[name] = value));
  }
  const init = { ...fixed, headers, ...(changed && { credentials: changed.credentials }) };
  const answer = (await Promise.race([fetch?.call(globalThis, changed ?? endpoint, init), givenUp]))!;
  // One may forget to hand on the answer. The same bytes under the same key are stored once.
  return !otherFetch || "headers" in Object(answer) ? answer : otherFetch(changed ?? endpoint, init);
}

/** The address of a submission. What stands behind a question mark stays behind it. */
const below = (endpoint: string, id: string): string => endpoint.replace(/\/*(?=\?|$)/, `/${id}`);

async function outcomeOf(response: Response, letter: Letter, giveUp: () => void): Promise<DeliveryEnd & Challenged> {
  const { status, ok, headers, type } = response;
  const kind = headers.get("Content-Type") ?? "";
  const isPage = kind.includes("html");
  // The page's service worker hands on what a server says, which has a date, or makes up something while there is no network. Of another
  // site's answer the date is not shown.
  const isMadeUp = !headers.has("Date") && type === "basic" && globalThis.navigator?.serviceWorker?.controller;
  const instead = isPage ? "page" : status < 400 && !ok ? "redirect" : isMadeUp ? "worker" : undefined;
  if (ok && !isPage) {
    // It has it, whether or not more comes.
    const late = isMadeUp ? 0 : setTimeout(giveUp, MOMENT);
    const text = await response.text().catch(() => "");
    clearTimeout(late);
    const withdraw = withdrawalIn(text, letter);
    if (!isMadeUp || text.includes(letter.key.split(".")[0]!))
      return { result: "accepted", ...(withdraw && { withdraw }) };
  } else if (isRefusal(status, kind)) {
    // It never came there, or is gone already.
    if (letter.withdraws && status === 404) return { result: "accepted" };
    const { detail, title } = await jsonOf(response);
    const words = [detail, title].find((each) => typeof each === "string");
    return { result: "refused", status, ...(typeof words === "string" && { detail: words }) };
  }
  const { challenge } = status === 429 && kind.includes("problem+json") ? await jsonOf(response) : {};
  const after = headers.get("Retry-After") ?? "";
  // Seconds, or a date: RFC 9110, 10.2.3.
  // A date is by the endpoint's clock; the device's may be a year off.
  const now = +new Date(headers.get("Date") ?? "") || +Date.now();
  const seconds = /^\d+$/.test(after) ? Number(after) : Math.ceil((+new Date(after) - now) / 1000);
  return {
    result: "unreachable",
    // A browser does not tell a redirect's.
    ...(status && { status }),
    ...(instead && { instead }),
    ...(status >= 400 && seconds > 0 && { retryAfterSeconds: seconds }),
    ...(challenge !== undefined && { challenge }),
  };
}

/**
 * Whether the endpoint itself says that it will not have it. It says so in a problem document, or with a status that judges what was sent.
 * A web page, or a status about the way, may come from whatever stands on the way.
 */
const isRefusal = (status: number, kind: string): boolean =>
  status >= 400 &&
  status < 500 &&
  !TRY_AGAIN.includes(status) &&
  !kind.includes("html") &&
  (JUDGES.includes(status) || kind.includes("problem+json"));

/** The page for withdrawing that the endpoint names, if it is of the endpoint's own site. Nothing is guessed. */
function withdrawalIn(text: string, { endpoint }: Letter): string | undefined {
  try {
    const { withdraw } = JSON.parse(text) as { withdraw?: unknown };
    if (typeof withdraw !== "string" || !withdraw) return undefined;
    const site = endpoint.split("/", 3).join("/");
    const beside = endpoint.replace(/[^/]*([?#].*)?$/, "");
    const isWhole = /^([\w+.-]+:|\/\/)/.test(withdraw);
    const address = isWhole ? withdraw : (withdraw.startsWith("/") ? site : beside) + withdraw;
    return address.startsWith(`${site}/`) ? address : undefined;
  } catch {
    return undefined;
  }
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return ((await response.json()) ?? {}) as Record<string, unknown>;
  } catch {
    // An empty or broken body says nothing more than the status did.
    return {};
  }
}
