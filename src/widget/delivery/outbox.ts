import { Outbox } from "../../outbox/outbox.ts";
import { SurveySendEvent } from "../events.ts";
import { endpointOf } from "./endpoint.ts";
import { records } from "../device/records.ts";
import { type Sender, noteBlocked, tellFailure } from "./failure.ts";

let shared: Outbox | undefined;

/** The surveys on the page. */
export const senders = new Set<Sender>();

/** The page's outbox: all elements have the same. */
export function outbox(): Outbox {
  if (!shared) noteBlocked();
  return (shared ??= new Outbox(records(), {
    prepare(letter, init, address) {
      const sender = senderTo(letter.endpoint, letter.key);
      if (!sender) return undefined;
      const event = new SurveySendEvent({ endpoint: address, key: letter.key }, init);
      sender.element.dispatchEvent(event);
      return event;
    },
    otherFetch: async (url, init) => (await import("../../ui/own-fetch.ts")).ownFetch(url, init),
    async prove(challenge, { endpoint, key }, signal) {
      const { prove } = await import("../proof/prove.ts");
      const sender = senderTo(endpoint, key);
      return prove(challenge, signal, () => sender?.isFollowing(key) && sender.tellChecking());
    },
    failed({ endpoint, key }, failure) {
      const [first] = senders;
      const sender = senderTo(endpoint, key) ?? first;
      if (sender) void tellFailure(sender, endpoint, failure, sender.isFollowing(key) ? key : "");
    },
  }));
}

/** The survey that sends there: the one that the letter is of, if it is still on the page. */
function senderTo(endpoint: string, key: string): Sender | undefined {
  const there = [...senders].filter(({ element }) => endpointOf(element) === endpoint);
  return there.find((sender) => sender.isFollowing(key)) ?? there[0];
}
