import { eraseDue } from "../erasing/erase.ts";
import { addErased } from "../erasing/witness.ts";
import { audit } from "../rights/audit.ts";
import { operator } from "./operator.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { newWitness, witnessFlag, writeWitness } from "./witness-file.ts";

/** Erases what is personal in all submissions whose time is over. */
export const eraseCommand: CollectorCommand = {
  does: "erases texts and other personal answers whose time is over by the consent, and leaves no bytes of them in the database’s files",
  flags: witnessFlag,
  async run({ settings, flag }) {
    const { surveys, store } = await load(settings());
    try {
      const witness = newWitness();
      const ids = [...new Set(surveys.map(({ id }) => id))];
      const erased = await eraseDue(store, ids, new Date(), (before, after) => addErased(witness, before, after));
      await audit(store, new Date(), { who: operator(), did: "erase", detail: `${erased} submission(s)` });
      console.log(`Erased what is personal in ${erased} submission(s)`);
      const file = flag("witness");
      if (file !== undefined) await writeWitness(file, witness, store);
      await store.compact?.();
    } finally {
      await store.close();
    }
  },
};
