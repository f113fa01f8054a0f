import { createHash } from "node:crypto";
import { type Submission, idPrefixOf } from "../../../src/schema/index.ts";
import { eraseOne } from "../erasing/erase.ts";
import { addErased } from "../erasing/witness.ts";
import { recorderOf } from "../recording/recorder.ts";
import { registryOf } from "../registry.ts";
import { planOptionsOf } from "../results/results.ts";
import { audit } from "../rights/audit.ts";
import { operator } from "./operator.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Store } from "../store/store.ts";
import { plansOf } from "../tallies/plans.ts";
import { withdraw } from "../withdraw.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { newWitness, witnessFlag, writeWitness } from "./witness-file.ts";

const KINDS = ["export", "erase", "withdraw"] as const;

/** Does what a person asks for of their own data. */
export const requestCommand: CollectorCommand = {
  does: "answers a person’s request by their receipt code: export prints all that is stored, erase takes out what is personal, withdraw takes out the whole form",
  takes: "export|erase|withdraw",
  flags: { receipt: { does: "the receipt code, or the form’s whole id" }, ...witnessFlag },
  async run({ settings, flag, rest }) {
    const [kind] = rest;
    const receipt = flag("receipt");
    if (!KINDS.some((each) => each === kind) || rest.length > 1 || !receipt)
      throw new BadSetting(`Say what is asked for, and of which form: request ${KINDS.join("|")} --receipt 1B2C-3D4E`);
    const asked = settings();
    const { forwarding } = asked;
    const { surveys, results, store } = await load(asked);
    try {
      const id = await idOf(store, receipt);
      const stored = await store.find(id);
      if (!stored) return console.log(`${receipt} was withdrawn: nothing of it is stored but its id`);
      const before = JSON.parse(stored.body) as Submission;
      await audit(store, new Date(), {
        who: operator(),
        did: `request ${kind}`,
        survey: stored.survey,
        unit: stored.unit,
        detail: traceOf(id),
      });
      if (kind === "export")
        return console.log(JSON.stringify({ receivedAt: stored.receivedAt, submission: before }, null, 2));
      const witness = newWitness();
      if (kind === "erase") {
        await eraseOne(store, id, (was, is) => addErased(witness, was, is));
        console.log(`Erased what is personal in ${receipt}; it still counts`);
      } else {
        addErased(witness, before);
        const plans = plansOf(registryOf(surveys), store, planOptionsOf(results));
        await withdraw(id, {
          store,
          recorder: recorderOf(store, forwarding !== undefined),
          plans,
          now: () => new Date(),
        });
        console.log(`Withdrawn: ${receipt}; published figures leave it out at a later update`);
      }
      const file = flag("witness");
      if (file !== undefined) await writeWitness(file, witness, store);
      await store.compact?.();
    } finally {
      await store.close();
    }
  },
};

/** By which somebody who has the form's id finds the entry. The receipt code would let every reader of the log withdraw the form. */
const traceOf = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 8);

/** @throws BadSetting */
async function idOf(store: Store, receipt: string): Promise<string> {
  const prefix = idPrefixOf(receipt);
  const [id, another] = prefix ? await store.idsFrom(prefix) : [];
  if (!id)
    throw new BadSetting(
      `Nobody knows the receipt code “${receipt}”. It has eight letters and digits, such as 1B2C-3D4E.`,
    );
  if (another) throw new BadSetting(`Two forms have the code ${receipt}. Give the whole id of the right one.`);
  return id;
}
