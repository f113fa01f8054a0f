import { invitedBelow, invitedByChannel, unitProgress, returned, unanswered } from "../invitations/progress.ts";
import { csvOf } from "../csv/write-table.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import { writeFile } from "node:fs/promises";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { readTable, readTargets } from "./read-table.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

/** How many were invited and answered, who gets a reminder, and how far each unit has come. */
export const invitationsCommand: CollectorCommand = {
  does: "says how many invited people answered, writes a list for reminders, and shows progress to targets",
  flags: {
    ...surveyFlag,
    remind: {
      does: "a table with a column “code”, as invite wrote it: those that were not answered are written to --out",
    },
    out: { does: "the table of codes to remind of", default: "reminders.csv" },
    targets: {
      does: "CSV file with the columns unit and target: how many complete forms each unit has and still needs",
    },
    sent: { does: "with --targets: a table for the command report, with how many codes were made for each unit" },
  },
  async run(call) {
    const settings = call.settings();
    const { surveys, store, results } = await load(settings);
    try {
      const { id } = surveyNamed(call, surveys);
      const batches = (await store.invitations?.batches(id)) ?? [];
      for (const { channel, unit, wave, invited, answered } of returned(batches)) {
        const name = [channel, unit, wave].filter(Boolean).join(", ");
        console.log(`${name}: ${answered} of ${invited} answered (${percent(answered, invited)}%)`);
      }
      const invited = Object.entries(invitedByChannel(batches)).map(([channel, number]) => `${channel}=${number}`);
      console.log(invited.length ? `For a report: --invited ${invited.join(",")}` : `Nobody was invited to ${id} yet.`);

      const list = call.flag("remind");
      if (list !== undefined) {
        const { key } = settings.invitations;
        if (!key)
          throw new BadSetting("Codes cannot be read without the key by which they were made: INVITATION_KEY=…");
        const rows = await readTable(list, ["code"]);
        const { open, unknown } = await unanswered(
          store,
          id,
          key,
          rows.map(({ code }) => code),
        );
        const isOpen = new Set(open);
        const columns = Object.keys(rows[0] ?? { code: "" });
        const kept = rows.filter(({ code }) => isOpen.has(code)) as Record<string, string>[];
        await writeFile(
          call.flag("out")!,
          csvOf(
            columns,
            kept.map((row) => columns.map((column) => row[column]!)),
          ),
          { mode: 0o600 },
        );
        console.log(`Written: ${call.flag("out")}, with ${open.length} of ${rows.length} codes not answered yet`);
        if (unknown.length)
          console.log(`${unknown.length} are no codes of ${id} under this key, such as “${unknown[0]}”`);
      }

      const file = call.flag("targets");
      const sent = call.flag("sent");
      if (sent !== undefined && file === undefined)
        throw new BadSetting("--sent adds a column to a table of targets. Give it: --targets targets.csv");
      if (file !== undefined) {
        const targets = await readTargets(file);
        const progress = await unitProgress(store, id, targets, results.units);
        for (const { unit, target, forms, left } of progress)
          console.log(
            `${unit}: ${forms} of ${target} complete forms (${percent(forms, target)}%)${left ? `, ${left} to go` : ""}`,
          );
        const reached = progress.filter(({ left }) => !left).length;
        console.log(`${reached} of ${progress.length} units have reached their target`);
        if (sent !== undefined) {
          const codes = invitedBelow(batches, results.units);
          const rows = targets.map(({ unit, target }) => [unit, target, codes.get(unit) ?? 0]);
          await writeFile(sent, csvOf(["unit", "target", "invited"], rows));
          console.log(`Written: ${sent}. For a report: --targets ${sent}`);
        }
      }
    } finally {
      await store.close();
    }
  },
};

const percent = (part: number, whole: number): number => (whole ? Math.floor((100 * part) / whole) : 100);
