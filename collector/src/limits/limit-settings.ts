import { BadSetting } from "../errors/bad-setting.ts";
import { proofOptionsIn } from "../proof/settings.ts";
import { topic } from "../settings/topic.ts";
import { list, wholeFrom } from "../settings/values.ts";
import { isProxyName } from "./proxies.ts";

/** How often one address and one network may send, and when a proof of work is needed; see `LimitOptions` and `ProofOptions`. */
export const limitSettings = topic({
  defaults: { proxy: "", "limit-address": "60", "limit-network": "300", proof: "auto" },

  read: ({ value }) => ({
    limits: {
      perMinute: wholeFrom("limit-address", value("limit-address"), 1_000_000),
      perMinuteOfNetwork: wholeFrom("limit-network", value("limit-network"), 1_000_000),
      proxies: list(value("proxy")).map(proxy),
    },
    proof: proofOptionsIn(list(value("proof"))),
  }),
});

function proxy(text: string): string {
  if (isProxyName(text)) return text;
  throw new BadSetting(`proxy has “${text}”. Write an address, a network such as 10.0.0.0/24, or unix`);
}
