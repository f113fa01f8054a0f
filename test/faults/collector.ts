import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Submission } from "../../src/schema/index.ts";
import { end, start } from "../infra/processes.ts";
import { tried } from "./tried.ts";
import survey from "./survey.json" with { type: "json" };

/** One row, as the collector lists it. */
export interface Received {
  receipt: string;
  /** By the collector's clock, which is ours. */
  receivedAt: string;
  submission: Submission;
}

/** The real collector, a process of its own. */
export interface Collector {
  url: string;
  /** Ends it with SIGKILL and starts it on the same database. */
  killAndRestart(): Promise<void>;
  kills(): number;
  /** Resolves once it is there, or there again. */
  ready(): Promise<void>;
  received(): Promise<Received[]>;
  /** Whether the form with this dossier is among those that came last. */
  has(dossier: string): Promise<boolean>;
  close(): void;
}

/** More than come in the minutes that an episode and its rescue take. The newest are listed first. */
const RECENT = 500;

/** @param program what Node runs */
export async function startCollector(folder: string, port: number, program: readonly string[]): Promise<Collector> {
  const surveys = join(folder, "surveys");
  await mkdir(surveys, { recursive: true });
  await writeFile(join(surveys, "faults.json"), JSON.stringify(survey));
  const database = join(folder, "submissions.db");
  const url = `http://127.0.0.1:${port}/api/submissions`;
  let kills = 0;

  async function run(): Promise<ChildProcess> {
    const flags = ["--port", String(port), "--surveys", surveys, "--database", database];
    const child = start(process.execPath, [...program, ...flags], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = once(createInterface(child.stdout as Readable), "line");
    const ended = once(child, "exit").then(() => {
      throw new Error("The collector did not start.");
    });
    await Promise.race([line, ended]);
    ended.catch(() => {});
    return child;
  }

  async function list(limit: number, after = ""): Promise<{ submissions: Received[]; next: string | null }> {
    const query = new URLSearchParams({ limit: String(limit), ...(after && { after }) });
    return (await (await fetch(`${url}?${query}`)).json()) as { submissions: Received[]; next: string | null };
  }

  async function listAll(): Promise<Received[]> {
    const all: Received[] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await list(500, after);
      all.push(...page.submissions);
      after = page.next;
    }
    return all;
  }

  let child = await run();
  let restart: Promise<void> | undefined;
  return {
    url,
    kills: () => kills,
    ready: async () => restart,
    // Two episodes may want it at once.
    killAndRestart: () =>
      (restart ??= (async () => {
        kills++;
        const began = Date.now();
        const exited = once(child, "exit");
        end(child, "SIGKILL");
        await exited;
        child = await run();
        restart = undefined;
        const away = Math.round((Date.now() - began) / 1000);
        if (away > 10) console.log(`  the collector was away for ${away} s`);
      })()),
    // Another episode may just have killed it, and a busy machine takes its time to start it again.
    received: () => tried(async () => (await restart, listAll())),
    async has(dossier) {
      const { submissions } = await tried(async () => (await restart, list(RECENT)));
      return submissions.some(({ submission }) => submission.answers["dossier"] === dossier);
    },
    close: () => end(child),
  };
}
