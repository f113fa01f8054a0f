import { end, start } from "./processes.ts";

const minute = 60_000;

/** Runs a program to its end with its output shown, or written to a file that is open; true when it ended with 0 and in time. */
export function runCommand(
  command: string,
  args: string[],
  {
    timeout = 5 * minute,
    env = {},
    output = "inherit",
  }: { timeout?: number; env?: Record<string, string>; output?: "inherit" | number } = {},
): Promise<boolean> {
  const child = start(command, args, { stdio: ["ignore", output, output], env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    // A program that has children of its own needs a moment to end them.
    const late = setTimeout(() => {
      console.error(`${command} ${args.join(" ")} took longer than ${timeout / minute} minutes and was ended.`);
      end(child);
      setTimeout(() => end(child, "SIGKILL"), 5000).unref();
    }, timeout);
    const finish = (passed: boolean) => {
      clearTimeout(late);
      resolve(passed);
    };
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      finish(false);
    });
    child.once("exit", (code) => finish(code === 0));
  });
}
