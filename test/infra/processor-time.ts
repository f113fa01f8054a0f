import { readFileSync, readdirSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever the kernel's own clock is: man 5 proc_pid_stat. */
const ticksASecond = 100;

interface Process {
  /** Number and start, since numbers come again. */
  key: string;
  id: string;
  parent: string;
  /** What it worked itself. */
  own: number;
  /** What those worked that it started and that have ended. */
  ended: number;
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
        const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number) as [
          number,
          number,
          number,
          number,
        ];
        const [parent, start] = [fields[1]!, fields[19]!];
        return [{ key: `${id} ${start}`, id, parent, own: user + system, ended: endedUser + endedSystem }];
      } catch {
        return []; // It has ended.
      }
    });
}

/**
 * How long processors have worked for this process and its descendants, in seconds. Other programs on the machine change it little, which
 * makes it a better measure than the clock.
 *
 * @returns how long it has been so far, and how to stop; where there is no `/proc`, nothing is measured.
 */
export function processorTime(): { seconds(): number; stop(): void } {
  const seen = new Map<string, Process & { by: string | undefined }>();
  const own = String(process.pid);
  const look = () => {
    const all = processes();
    const ours = new Map<string, Process>();
    // A browser's helpers stay ours when the one that started them has ended.
    for (const one of all) if (one.id === own || seen.has(one.key)) ours.set(one.id, one);
    for (let size = 0; size !== ours.size;) {
      size = ours.size;
      for (const one of all) if (ours.has(one.parent)) ours.set(one.id, one);
    }
    for (const one of ours.values()) {
      const by = seen.has(one.key) ? seen.get(one.key)!.by : ours.get(one.parent)?.key;
      seen.set(one.key, { ...one, by });
    }
    return new Set([...ours.values()].map(({ key }) => key));
  };
  /** What ended between two looks is known by whoever started it, and what was seen of it must not count twice. */
  const total = (alive: Set<string>) => {
    const unseen = new Map([...seen.values()].map(({ key, ended }) => [key, ended]));
    for (const { key, by, own: worked, ended } of seen.values())
      if (by !== undefined && !alive.has(key)) unseen.set(by, unseen.get(by)! - worked - ended);
    const worked = [...seen.values()].reduce((sum, one) => sum + one.own, 0);
    return [...unseen.values()].reduce((sum, ticks) => sum + Math.max(0, ticks), worked);
  };
  const timer = process.platform === "linux" ? setInterval(look, 500) : undefined;
  timer?.unref();
  return {
    seconds: () => (timer ? total(look()) / ticksASecond : 0),
    stop: () => clearInterval(timer),
  };
}
