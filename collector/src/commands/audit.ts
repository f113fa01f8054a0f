import { isDay } from "../../../src/schema/index.ts";
import { audit, auditEntries, forgetAudit } from "../rights/audit.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Store } from "../store/store.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { operator } from "./operator.ts";

/** Milliseconds. The database keeps what is younger, whoever asks. */
const YEAR = 365 * 86_400_000;

/** Prints who did what. */
export const auditCommand: CollectorCommand = {
  does: "prints who read, exported or changed what, and when: an entry on each line, as JSON",
  flags: {
    from: { does: "only from this day or moment on, such as 2026-03-31" },
    forget: { does: "forgets what was written before this day instead, and writes that down; a year is always kept" },
  },
  async run({ settings, flag }) {
    const { store } = await load(settings());
    try {
      const before = flag("forget");
      if (before === undefined) await print(store, flag("from") ?? "");
      else await forget(store, before);
    } finally {
      await store.close();
    }
  },
};

async function print(store: Store, from: string): Promise<void> {
  for await (const { id: _, ...entry } of auditEntries(store)) if (entry.at >= from) console.log(JSON.stringify(entry));
}

async function forget(store: Store, before: string): Promise<void> {
  const now = new Date();
  if (!isDay(before) || Date.parse(before) > now.getTime() - YEAR)
    throw new BadSetting(`forget is “${before}”. Name a day that is a year ago or more, such as 2024-12-31.`);
  const count = await forgetAudit(store, before);
  await audit(store, now, { who: operator(), did: "audit forget", detail: `${count} entries of before ${before}` });
  console.log(`${count} entries of before ${before} are forgotten`);
}
