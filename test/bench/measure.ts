import type { Browser } from "playwright-core";
import type { Contender } from "./contenders.ts";
import type { PageName } from "./report.ts";
import type { Server } from "./serve.ts";
import { visit, type Visit } from "./visit.ts";

export type Visits = Record<PageName, Partial<Record<Contender["name"], Visit[]>>>;

/** Visits every page of every contender `runs` times, in turn. */
export async function measure(
  browser: Browser,
  server: Server,
  contenders: Contender[],
  { pages, runs, clicks }: { pages: readonly PageName[]; runs: number; clicks: number },
): Promise<Visits> {
  const visits: Visits = { 22: {}, 500: {} };
  for (let run = 0; run < runs; run++) {
    for (const page of pages) {
      for (const { name } of startingAt(run % contenders.length, contenders)) {
        progress(`run ${run + 1} of ${runs}: ${name}, ${page} criteria`);
        (visits[page][name] ??= []).push(await visit(browser, server.address(`${page}-${name}`), clicks));
      }
    }
  }
  if (process.stderr.isTTY) progress("");
  return visits;
}

/** Another one goes first each time, so that what the machine does meanwhile falls on all alike. */
const startingAt = <T>(start: number, list: T[]) => [...list.slice(start), ...list.slice(0, start)];

/** In one line that changes; in a file, a line each. */
const progress = (words: string) =>
  process.stderr.write(process.stderr.isTTY ? `\r${words.padEnd(50)}\r` : `${words}\n`);
