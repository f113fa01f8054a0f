import { auditEntries } from "../rights/audit.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";

/** Prints who did what. */
export const auditCommand: CollectorCommand = {
  does: "prints who read, exported or changed what, and when: an entry on each line, as JSON",
  flags: { from: { does: "only from this day or moment on, such as 2026-03-31" } },
  async run({ settings, flag }) {
    const { store } = await load(settings());
    const from = flag("from") ?? "";
    for await (const { id: _, ...entry } of auditEntries(store))
      if (entry.at >= from) console.log(JSON.stringify(entry));
    await store.close();
  },
};
