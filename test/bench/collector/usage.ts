import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

/** What a process has used so far. */
export interface Usage {
  /** Seconds of a processor. */
  cpu: number;
  /** Megabytes that it has now. */
  memory: number;
}

/** What the parent process asks for: figures, a profile from now on, or that the process ends. The profile is written to the file then. */
export type Asked = "usage" | "end" | { profile: string };

/** Tells the parent process what this one has used, whenever it asks. */
export function tellUsage(): void {
  let profiling: { session: Session; file: string } | undefined;

  async function profile(file: string): Promise<void> {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    profiling = { session, file };
  }

  async function end(): Promise<void> {
    if (profiling) {
      const { profile: found } = await profiling.session.post("Profiler.stop");
      writeFileSync(profiling.file, JSON.stringify(found));
    }
    process.exit();
  }

  process.on("message", (asked: Asked) => {
    if (asked === "end") return void end();
    if (asked !== "usage") return void profile(asked.profile);
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() / 1e6 } satisfies Usage);
  });
}
