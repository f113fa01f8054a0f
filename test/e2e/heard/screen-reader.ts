import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needProgram } from "../../programs.ts";
import { type SpeechServer, speechServer } from "./speech-server.ts";

/** Orca at a screen of its own, and what it says. */
export interface ScreenReader extends SpeechServer {
  /** What a browser needs to be read. */
  env: Record<string, string>;
  /** Presses a key as a keyboard does. */
  press(key: string): void;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a screen, a window manager, a bus and Orca, which speaks to a server that writes down. */
export async function startScreenReader(): Promise<ScreenReader> {
  const home = mkdtempSync(join(tmpdir(), "heard-"));
  for (const folder of ["runtime", ".local/share/orca"])
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  const children: ChildProcess[] = [];
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    HOME: home,
    XDG_RUNTIME_DIR: join(home, "runtime"),
    LANG: "C.UTF-8",
    SPEECHD_ADDRESS: `unix_socket:${join(home, "speech")}`,
  };
  /** The first line that a program writes to a stream of its own. */
  const start = (path: string, args: string[], lineFrom?: 1 | 3): Promise<string> => {
    const child = spawn(path, args, {
      env,
      stdio: ["ignore", lineFrom === 1 ? "pipe" : "ignore", "ignore", lineFrom === 3 ? "pipe" : "ignore"],
    });
    children.push(child);
    const stream = lineFrom && child.stdio[lineFrom];
    return stream
      ? new Promise((resolve) => stream.once("data", (data) => resolve(String(data).trim())))
      : Promise.resolve("");
  };
  env["DISPLAY"] = `:${await start(needProgram("xvfb"), ["-displayfd", "3", "-screen", "0", "1280x900x24"], 3)}`;
  env["DBUS_SESSION_BUS_ADDRESS"] = await start(needProgram("dbus"), ["--session", "--nofork", "--print-address"], 1);
  await start(needProgram("openbox"), []);
  const speech = await speechServer(join(home, "speech"));
  for (const state of ["IsEnabled", "ScreenReaderEnabled"])
    execFileSync(
      "gdbus",
      [
        "call",
        "--session",
        "--dest",
        "org.a11y.Bus",
        "--object-path",
        "/org/a11y/bus",
        "--method",
        "org.freedesktop.DBus.Properties.Set",
        "org.a11y.Status",
        state,
        "<true>",
      ],
      { env },
    );
  await start(needProgram("orca"), []);
  for (let tries = 0; !speech.said.length && tries < 100; tries++) await wait(200);
  return {
    ...speech,
    env,
    press: (key) => void execFileSync(needProgram("xdotool"), ["key", key], { env }),
    close() {
      speech.close();
      for (const child of children.reverse()) child.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
