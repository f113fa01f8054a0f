import { BadSetting } from "../errors/bad-setting.ts";
import { type GivenSettings, topic } from "../settings/topic.ts";
import { list, oneWord, wholeFrom } from "../settings/values.ts";
import type { ForwardingOptions } from "./forward.ts";
import { secretBytes } from "./sign.ts";
import { urlProblem } from "./url-problem.ts";

const defaults = { "forward-url": "", "forward-secret": "", "forward-personal": "no", "forward-timeout": "15" };

/** Where submissions are forwarded to; `undefined` for nowhere. */
export const forwardingSettings = topic({ defaults, read: (given) => ({ forwarding: forwardingIn(given) }) });

function forwardingIn({
  value,
}: GivenSettings<keyof typeof defaults>): (ForwardingOptions & { timeout: number }) | undefined {
  const url = value("forward-url");
  if (!url) return undefined;
  const problem = urlProblem(url);
  if (problem) throw new BadSetting(`forward-url is “${url}”. ${problem}`);
  const secrets = list(value("forward-secret"));
  if (!secrets.length || !secrets.every(secretBytes))
    throw new BadSetting(
      "forward-secret is no secret. Give whsec_ and base64 of 24 to 64 bytes by chance: echo whsec_$(openssl rand -base64 32)",
    );
  const personal = oneWord("forward-personal is", value("forward-personal"), ["yes", "no"]);
  const timeout = wholeFrom("forward-timeout", value("forward-timeout"), 300);
  return { url, secrets, personal: personal === "yes", timeout: Math.max(1, timeout) };
}
