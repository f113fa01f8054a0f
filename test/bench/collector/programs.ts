import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildPrograms } from "./build-programs.ts";
import type { Place } from "./databases.ts";
import { load } from "./load.ts";
import type { Asked, Usage } from "./usage.ts";

const programs = await buildPrograms();

/** Starts one of the bench's programs. Its arguments are texts and numbers. */
export const program = (
  name: "bare" | "least" | "collecting" | "loading",
  args: readonly (string | number)[],
): ChildProcess => fork(join(programs, `${name}.js`), args.map(String), { execArgv: [] });

/** The next message of a program. */
export async function told<T>(child: ChildProcess): Promise<T> {
  const heard = new AbortController();
  try {
    const [message] = (await Promise.race([
      once(child, "message", heard),
      once(child, "exit", heard).then(([code]) => Promise.reject(new Error(`A program ended with ${String(code)}.`))),
    ])) as [T];
    return message;
  } finally {
    heard.abort();
  }
}

/** A collector in a process of its own. */
export interface Collecting {
  url: string;
  usage(): Promise<Usage>;
  /** Writes a profile of its processor time from now until it ends. */
  profile(file: string): void;
  end(): Promise<void>;
}

export const collectingIn = ({ kind, folder }: Place, database: string): Promise<Collecting> =>
  serving(program("collecting", [kind, folder, database]));

/** What takes and checks submissions, and stores none. */
export const checkingOnly = (): Promise<Collecting> => serving(program("least", []));

async function serving(child: ChildProcess): Promise<Collecting> {
  const { url } = await told<{ url: string }>(child);
  const ask = (asked: Asked) => child.send(asked);
  return {
    url,
    async usage() {
      ask("usage");
      return told<Usage>(child);
    },
    profile: (file) => void ask({ profile: file }),
    async end() {
      const exit = once(child, "exit");
      ask("end");
      await exit;
    },
  };
}

/** Submissions until what is run often is compiled. */
const WARM_UP = 3000;

/** Until a new collector is as fast as one that has run for a while. */
export async function warmUp({ url }: Collecting, next: () => string): Promise<void> {
  for (let sent = 0; sent < WARM_UP;) sent += (await load(url, 64, 1, next)).stored;
}
