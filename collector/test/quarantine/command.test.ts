import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runCommand } from "../../src/commands/run-command.ts";
import { createCollector } from "../../src/index.ts";
import { inOneOf, databaseOf } from "../databases/index.ts";
import { temporaryFolder } from "../databases/temporary-folder.ts";
import { databaseSettings } from "../own-process.ts";
import { sending } from "../running.ts";
import { submission, survey } from "../survey.ts";

describe.each(inOneOf("SQLite"))("the command quarantine, in %s,", (kind) => {
  it("says how many it means, takes them out with a reason, lists them and brings them back", async () => {
    const { path, remove } = await temporaryFolder();
    const database = await databaseOf(kind);
    onTestFinished(async () => (await database.remove(), remove()));
    await mkdir(join(path, "surveys"));
    await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(survey));
    const store = await database.open();
    const at = (minute: number) => `2025-03-10T02:${String(minute).padStart(2, "0")}:00Z`;
    for (const [minute, parts] of [{}, {}, { channel: "kiosk" }, { context: { unit: "other" } }].entries()) {
      const handle = createCollector({ surveys: [survey], store, now: () => new Date(at(minute)) });
      expect((await handle(sending(submission(parts)))).status).toBe(201);
    }
    await store.close();
    const lines: string[] = [];
    const spy = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
    onTestFinished(() => spy.mockRestore());
    const run = async (...args: string[]) => {
      lines.length = 0;
      const env = { SURVEYS: join(path, "surveys"), ...databaseSettings(database) };
      await runCommand([args[0]!, "--survey", survey.id, ...args.slice(1)], env);
      return lines.join("\n");
    };
    const span = ["--from", at(1), "--to", at(3)];
    expect(await run("quarantine", ...span, "--try")).toBe("one-stop: 3 form(s) would be taken out of the figures.");
    expect(await run("quarantine", ...span, "--unit", "thuan-loc", "--channel", "web", "--try")).toContain("1 form(s)");
    expect(await run("quarantine", "--list")).toBe("one-stop: 0 form(s) are out of the figures");
    await expect(run("quarantine", ...span)).rejects.toThrow(/--reason/);
    await expect(run("quarantine", "--from", "today", "--to", at(3), "--reason", "x")).rejects.toThrow(/time zone/);
    await expect(run("quarantine", "--from", at(3), "--to", at(1), "--try")).rejects.toThrow(/before from/);
    await expect(run("quarantine", "--release", "nothing", "--reason", "x")).rejects.toThrow(/quarantine --list/);

    const made = await run("quarantine", ...span, "--channel", "web", "--reason", "Một máy gửi hàng loạt");
    expect(made).toMatch(/^one-stop: 2 form\(s\) are out of the figures: quarantine [\da-f]{8}$/);
    const id = made.slice(-8);
    expect(await run("quarantine", "--list")).toMatch(
      new RegExp(`^${id} .*channel web {2}out .*Một máy gửi hàng loạt\n.*2 form`),
    );
    expect(await run("quarantine", "--release", id, "--reason", "Ngày tập huấn")).toBe(
      "one-stop: 2 form(s) are back in the figures",
    );
    expect(await run("quarantine", "--list")).toMatch(/back since .*\n.*0 form/);

    const again = await database.open();
    const log = (await again.rights!.audit({ limit: 10 })).map(({ did, detail }) => [did, detail.split(": ").at(-1)]);
    await again.close();
    expect(log).toEqual([
      ["quarantine", "Một máy gửi hàng loạt"],
      ["quarantine release", "Ngày tập huấn"],
    ]);
  });
});
