import type { CollectorParts } from "../collector-parts.ts";
import { anybody, guessing } from "../limits/limits.ts";
import { audit } from "../rights/audit.ts";
import { reaches } from "../rights/grant.ts";
import { withdraw } from "../withdraw.ts";
import { askingOf } from "./asking.ts";
import type { RouteContext } from "./route.ts";

/** Withdraws by a receipt code for whoever sends a request: as often as anybody may, or as their grant says, which is written down. */
export const withdrawing = (c: RouteContext, parts: CollectorParts) => async (receipt: string) => {
  const { store, recorder, plans, grantOf, now } = parts;
  const asking = askingOf(c, parts);
  const grant = await grantOf(asking);
  const isGranted = grant?.scopes.has("withdraw") ?? false;
  const sender = isGranted ? anybody : asking.sender;
  sender.take("withdraw");
  const withdrawal = {
    store,
    recorder,
    plans,
    now,
    reaches: (unit: string | null) => !isGranted || reaches(grant!, unit),
  };
  const gone = await guessing(sender, () => withdraw(receipt, withdrawal));
  if (isGranted && gone)
    await audit(store, now(), { who: grant!.who, did: "withdraw", survey: gone.survey, unit: gone.unit });
};
