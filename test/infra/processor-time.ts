import { readFileSync, readdirSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever the kernel's own clock is: man 5 proc_pid_stat. */
const ticksASecond = 100;

interface Process {
  /** Number and start, since numbers come again. */
  key: string;
  id: string;
  parent: string;
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
        const [, parent, user, system, start] = [0, 1, 11, 12, 19].map((at) => fields[at]!);
        return [{ key: `${id} ${start}`, id, parent: parent!, ticks: Number(user) + Number(system) }];
      } catch {
        return []; // It has ended.
      }
    });
}

/**
 * How long processors have worked for this process's descendants, in seconds. Other programs on the machine change it little, which
 * makes it a better measure than the clock. It is looked up twice a second, so what ends sooner is left out.
 *
 * @returns how long it has been so far, and how to stop; where there is no `/proc`, nothing is measured.
 */
export function processorTime(): { seconds(): number; stop(): void } {
  const seen = new Map<string, number>();
  const own = String(process.pid);
  const look = () => {
    const all = processes();
    const ours = new Set([own]);
    // A browser's helpers stay ours when the one that started them has ended.
    for (const { key, id } of all) if (seen.has(key)) ours.add(id);
    for (let size = 0; size !== ours.size;) {
      size = ours.size;
      for (const { id, parent } of all) if (ours.has(parent)) ours.add(id);
    }
    for (const { key, id, ticks } of all) if (id !== own && ours.has(id)) seen.set(key, ticks);
  };
  const timer = process.platform === "linux" ? setInterval(look, 500) : undefined;
  timer?.unref();
  return {
    seconds: () => {
      if (timer) look();
      return [...seen.values()].reduce((sum, ticks) => sum + ticks, 0) / ticksASecond;
    },
    stop: () => clearInterval(timer),
  };
}
