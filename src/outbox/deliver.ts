/** How a delivery ended. */
export type Delivery =
  /** The endpoint has it. */
  | { result: "accepted"; receipt?: string }
  /** The endpoint will not have it as it is; sending it again by itself cannot help. */
  | { result: "refused"; status: number; detail?: string }
  /** Nobody can say whether it arrived; sending it again with the same key is safe. */
  | { result: "unreachable"; retryAfterSeconds?: number };

export interface DeliverOptions {
  /** http(s) address that takes the `POST`. */
  endpoint: string;
  /** The submission's id: the same bytes under the same key are stored once. */
  key: string;
  /** The JSON body. */
  body: string;
  /** Seconds without an answer after which it counts as unreachable. @default 30 */
  timeoutSeconds?: number;
}

/** These say "not now" rather than "not like this". RFC 9110, RFC 8470, RFC 6585. */
const TRY_AGAIN = [408, 425, 429];

/** Posts one body once. Never throws. */
export async function deliver({ endpoint, key, body, timeoutSeconds = 30 }: DeliverOptions): Promise<Delivery> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutSeconds * 1000);
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", "Idempotency-Key": key, Accept: "application/json" },
      signal: timeout.signal,
    });
    return await outcomeOf(response);
  } catch {
    return { result: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

async function outcomeOf(response: Response): Promise<Delivery> {
  const type = response.headers.get("Content-Type") ?? "";
  // The sign-in page of a public Wi-Fi answers 200 with HTML, or redirects there: no acceptance.
  if (response.ok && (response.redirected || type.includes("html"))) return { result: "unreachable" };
  if (response.ok) {
    const receipt = (await jsonOf(response))["receipt"];
    return { result: "accepted", ...(typeof receipt === "string" && { receipt }) };
  }
  if (response.status >= 500 || response.status < 400 || TRY_AGAIN.includes(response.status)) {
    const after = response.headers.get("Retry-After") ?? "";
    // Seconds, or a date: RFC 9110, 10.2.3.
    const seconds = /^\d+$/.test(after) ? Number(after) : Math.ceil((Date.parse(after) - Date.now()) / 1000);
    return { result: "unreachable", ...(seconds > 0 && { retryAfterSeconds: seconds }) };
  }
  const { detail, title } = await jsonOf(response);
  const words = [detail, title].find((each) => typeof each === "string");
  return { result: "refused", status: response.status, ...(typeof words === "string" && { detail: words }) };
}

async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return ((await response.json()) ?? {}) as Record<string, unknown>;
  } catch {
    // An empty or broken body says nothing more than the status did.
    return {};
  }
}
