import type { DeliveryEnd } from "../../src/outbox/deliver.ts";
import type { Outbox, Queued } from "../../src/outbox/outbox.ts";
import type { Endpoint } from "../support/endpoint.ts";
import { type Tab, openTab } from "./tab.ts";

/** A letter to an endpoint. */
export const letter = (key: string, { url }: Pick<Endpoint, "url">, more: Partial<Queued> = {}): Queued => ({
  endpoint: new URL(url, location.href).href,
  key,
  body: JSON.stringify({ id: key, remark: "Chờ lâu, ghế cứng" }),
  subject: "little",
  edition: "1",
  ...more,
});

/** The keys of what has come to an endpoint, in the order in which it came. */
export const came = async ({ received }: Endpoint): Promise<string[]> =>
  (await received()).map(({ headers }) => headers["idempotency-key"]!);

/** The same without repetitions: browsers post again by themselves when a connection is cut, or after a 408. */
export const reached = async (endpoint: Endpoint): Promise<string[]> => [...new Set(await came(endpoint))];

/** A tab with an outbox, and what the outbox tells its listeners. */
export async function openOutbox(
  prepare?: (window: Tab["window"]) => void,
): Promise<{ tab: Tab; outbox: Outbox; ended: { key: string; delivery: DeliveryEnd }[] }> {
  const tab = await openTab(prepare);
  const outbox = new tab.Outbox(new tab.Records());
  const ended: { key: string; delivery: DeliveryEnd }[] = [];
  outbox.listen((what) => what && ended.push({ key: what.letter.key, delivery: what.delivery }));
  return { tab, outbox, ended };
}

/** Waits until a check passes; fails with what it last threw. */
export async function eventually(check: () => unknown, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
