/** How long it takes the office to come back, in seconds. */
const DOWN = 30;

/**
 * An office whose server is down at first and comes back half a minute after it was first asked for a submission; for
 * `states.html`, where people see what happens then. It stores nothing.
 */
export function createLateOffice(now = Date.now): (request: Request) => Response {
  const asked = new Map<string, number>();
  return (request) => {
    const key = request.headers.get("Idempotency-Key") ?? "";
    const since = asked.get(key) ?? now();
    if (asked.size > 1000) asked.clear();
    asked.set(key, since);
    const left = Math.ceil(DOWN - (now() - since) / 1000);
    return left > 0
      ? new Response(null, { status: 503, headers: { "Retry-After": String(left) } })
      : new Response(null, { status: 204 });
  };
}
