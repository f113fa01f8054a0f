/** How a delivery ended. */
export type Delivery =
  /** The endpoint has it. */
  | { result: "accepted" }
  /** The endpoint will not have it as it is; sending it again by itself cannot help. */
  | { result: "refused"; status: number; detail?: string }
  /** Nobody can say whether it arrived; sending it again with the same key is safe. */
  | { result: "unreachable"; status?: number; retryAfterSeconds?: number };

/** What is to be delivered. */
export interface Letter {
  /** http(s) address that takes the `POST`. It never goes anywhere else. */
  endpoint: string;
  /** The same bytes under the same key are stored once. */
  key: string;
  /** The JSON body. */
  body: string;
}

/** These say "not now" rather than "not like this". RFC 9110, RFC 8470, RFC 6585. */
const TRY_AGAIN = [408, 425, 429];

/** Seconds without an answer after which an endpoint counts as unreachable. */
const TIMEOUT = 30;

/**
 * Posts once. Never throws.
 * @param signal gives up; the letter then counts as unreachable
 */
export async function deliver(letter: Letter, signal?: AbortSignal, timeout = TIMEOUT): Promise<Delivery> {
  const attempt = new AbortController();
  const giveUp = (): void => attempt.abort();
  const timer = setTimeout(giveUp, timeout * 1000);
  signal?.addEventListener("abort", giveUp);
  try {
    return await outcomeOf(await post(letter, { signal: attempt.signal }));
  } catch {
    return { result: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

/** Posts while the page goes away; nobody learns how it ended. */
export const deliverLast = (letter: Letter): void => void post(letter, { keepalive: true }).catch(() => {});

const post = ({ endpoint, key, body }: Letter, options: RequestInit): Promise<Response> =>
  fetch(endpoint, {
    ...options,
    method: "POST",
    body,
    // A redirect could carry the answers to another site.
    redirect: "manual",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key, Accept: "application/json" },
  });

async function outcomeOf(response: Response): Promise<Delivery> {
  const { status, ok, headers } = response;
  if (ok) {
    void response.body?.cancel();
    // The sign-in page of a public Wi-Fi answers 200 with HTML, or redirects there: no acceptance.
    return { result: headers.get("Content-Type")?.includes("html") ? "unreachable" : "accepted" };
  }
  if (status >= 500 || status < 400 || TRY_AGAIN.includes(status)) {
    const after = headers.get("Retry-After") ?? "";
    // Seconds, or a date: RFC 9110, 10.2.3.
    // A date is by the endpoint's clock; the device's may be a year off.
    const now = Date.parse(headers.get("Date") ?? "") || Date.now();
    const seconds = /^\d+$/.test(after) ? Number(after) : Math.ceil((Date.parse(after) - now) / 1000);
    return { result: "unreachable", status, ...(seconds > 0 && { retryAfterSeconds: seconds }) };
  }
  const { detail, title } = await jsonOf(response);
  const words = [detail, title].find((each) => typeof each === "string");
  return { result: "refused", status, ...(typeof words === "string" && { detail: words }) };
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return ((await response.json()) ?? {}) as Record<string, unknown>;
  } catch {
    // An empty or broken body says nothing more than the status did.
    return {};
  }
}
