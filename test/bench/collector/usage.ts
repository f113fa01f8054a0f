/** What a process has used so far. */
export interface Usage {
  /** Seconds of a processor. */
  cpu: number;
  /** Megabytes that it has now. */
  memory: number;
}

/** Tells the parent process what this one has used, whenever it asks; ends when it is told to, so that a profile is written. */
export function tellUsage(): void {
  process.on("message", (asked) => {
    if (asked === "end") process.exit();
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() / 1e6 } satisfies Usage);
  });
}
