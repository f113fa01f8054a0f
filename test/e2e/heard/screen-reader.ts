import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needProgram } from "../../programs.ts";
import { type SpeechServer, speechServer } from "./speech-server.ts";

/** Orca at a screen of its own, and what it says. */
export interface ScreenReader extends SpeechServer {
  /** Opens a page in a browser that fills the screen, and waits until all is said of it. */
  open(browser: "chromium" | "firefox", url: string): Promise<void>;
  /** Presses a key as a keyboard does. @returns what is said then, without the name of the key */
  press(key: string): Promise<string[]>;
}

/** In milliseconds: so long nothing is said once all is said that one key leads to. */
const QUIET = 1500;

const flags: Record<"chromium" | "firefox", (profile: string) => string[]> = {
  chromium: (profile) => [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--force-renderer-accessibility",
    "--disable-features=Translate",
    `--user-data-dir=${profile}`,
    "--kiosk",
  ],
  firefox: (profile) => ["--new-instance", "--profile", profile, "--kiosk"],
};

/** Firefox's: it lets itself be read though nothing asked before it started, and opens nothing of its own. */
const preferences = Object.entries({
  "accessibility.force_disabled": -1,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.translations.automaticallyPopup": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "termsofuse.bypassNotification": true,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  .join("\n");

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Orca does not read a page to its end once it is there: nobody tells it that all was spoken, and meanwhile it leaves out what a control stands in. */
const settings = {
  general: { startingProfile: ["Default", "default"] },
  pronunciations: {},
  keybindings: {},
  profiles: {
    default: { profile: ["Default", "default"], sayAllOnLoad: false, pronunciations: {}, keybindings: {} },
  },
};

/** Starts a screen, a window manager, a bus and Orca, which speaks to a server that writes down. */
export async function startScreenReader(): Promise<ScreenReader> {
  const home = mkdtempSync(join(tmpdir(), "heard-"));
  for (const folder of ["runtime", ".local/share/orca"])
    mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, ".local/share/orca/user-settings.conf"), JSON.stringify(settings));
  const children: ChildProcess[] = [];
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    HOME: home,
    XDG_RUNTIME_DIR: join(home, "runtime"),
    LANG: "C.UTF-8",
    GNOME_ACCESSIBILITY: "1",
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
  const { said } = speech;
  /** Until something is said from a place on that a test stands for, and then nothing more. */
  const quiet = async (from: number, is: (words: string) => boolean): Promise<void> => {
    for (let tries = 0; !said.slice(from).some(is) && tries < 150; tries++) await wait(100);
    for (let before = -1; before < said.length;) {
      before = said.length;
      await wait(QUIET);
    }
  };
  await start(needProgram("orca"), []);
  await quiet(0, () => true);
  return {
    ...speech,
    async open(browser, url) {
      const profile = join(home, "profile");
      mkdirSync(profile);
      writeFileSync(join(profile, "user.js"), preferences);
      await start(needProgram(browser), [...flags[browser](profile), url]);
      await quiet(said.length, (words) => words.startsWith("Finished loading"));
    },
    async press(key) {
      const before = said.length;
      execFileSync(needProgram("xdotool"), ["key", key], { env });
      // Its own name comes at once, as far as it has one.
      const isAnswer = (words: string): boolean => words !== key.toLowerCase();
      await quiet(before, isAnswer);
      return said.slice(before).filter(isAnswer);
    },
    close() {
      speech.close();
      for (const child of children.reverse()) child.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
