import { readFileSync, readdirSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever the kernel's own clock is: man 5 proc_pid_stat. */
const ticksASecond = 100;

interface Process {
  /** Number and start, since numbers come again. */
  key: string;
  id: string;
  parent: string;
  /** What it has worked, and those that it started and that have ended. */
  ticks: number;
}

function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        // The name stands in brackets, and may hold anything.
        const fields = readFileSync(`/proc/${id}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
        return [{ key: `${id} ${fields[19]}`, id, parent: fields[1]!, ticks }];
      } catch {
        return []; // It has ended.
      }
    });
}

/**
 * How long processors have worked for this process and its descendants, in seconds. Other programs on the machine change it little, which
 * makes it a better measure than the clock. It looks twice a second who is there; what ends sooner counts for whoever started it.
 *
 * @returns how long it has been so far, and how to stop; where there is no `/proc`, nothing is measured.
 */
export function processorTime(): { seconds(): number; stop(): void } {
  const own = String(process.pid);
  let ours = new Map<string, Process>();
  /** What nobody of ours heard of as it ended, because whoever started it had ended before. */
  let unheard = 0;
  const look = () => {
    const all = processes();
    const keys = new Set([...ours.values()].map(({ key }) => key));
    // A browser's helpers stay ours when the one that started them has ended.
    const now = new Map(all.filter(({ id, key }) => id === own || keys.has(key)).map((one) => [one.id, one]));
    for (let size = 0; size !== now.size;) {
      size = now.size;
      for (const one of all) if (now.has(one.parent)) now.set(one.id, one);
    }
    for (const { id, key, parent, ticks } of ours.values())
      if (now.get(id)?.key !== key && id !== own && !ours.has(parent)) unheard += ticks;
    ours = now;
  };
  const timer = process.platform === "linux" ? setInterval(look, 500) : undefined;
  timer?.unref();
  return {
    seconds() {
      if (!timer) return 0;
      look();
      return [...ours.values()].reduce((sum, { ticks }) => sum + ticks, unheard) / ticksASecond;
    },
    stop: () => clearInterval(timer),
  };
}
