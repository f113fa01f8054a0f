import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { end, start } from "../processes.ts";

/*
 * WebKit 610.2, the engine of Safari 14.0, is in the WebView of OpenJFX 11, which Debian and Ubuntu pack. It is unpacked into a cache and not installed, and
 * a window of its own is driven through its pointer. It has no IndexedDB.
 */

const PACKAGES = ["libopenjfx-java", "libopenjfx-jni"];
const folder = resolve(import.meta.dirname, "../../../node_modules/.cache/old-engines/openjfx-11");

const has = (program: string): boolean => spawnSync("which", [program]).status === 0;

/** Whether this machine can unpack and start it: `javac` says that Java can run a source. */
export const runsOldWebkit = process.arch === "x64" && ["apt-get", "dpkg-deb", "javac", "xvfb-run"].every(has);

export interface OldWebKitPage {
  /** What the console and uncaught errors said. */
  said: string[];
  goto(url: string): Promise<void>;
  /** The value of an expression. */
  value<T>(expression: string): Promise<T>;
  /** Presses with the pointer in the middle of the element that an expression gives. */
  press(element: string): Promise<void>;
  close(): void;
}

export function openOldWebKit(): OldWebKitPage {
  install();
  const jars = readdirSync(join(folder, "usr/share/java")).filter((name) => /^javafx-\w+-11\.jar$/.test(name));
  const child = start(
    "xvfb-run",
    [
      "-a",
      "java",
      "-Dprism.order=sw",
      "-Dglass.gtk.uiScale=1",
      `-Djava.library.path=${join(folder, "usr/lib/x86_64-linux-gnu/jni")}`,
      "--module-path",
      jars.map((name) => join(folder, "usr/share/java", name)).join(":"),
      "--add-modules",
      "javafx.web",
      "--add-exports",
      "javafx.web/com.sun.javafx.webkit=ALL-UNNAMED",
      resolve(import.meta.dirname, "OldWebKit.java"),
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const said: string[] = [];
  let answer: ((line: { what: string; words: string }) => void) | undefined;
  createInterface(child.stdout!).on("line", (line) => {
    const [what = "", encoded = ""] = line.split(" ");
    const words = Buffer.from(encoded, "base64").toString();
    if (what === "said") said.push(words);
    else answer?.({ what, words });
  });
  async function tell(command: string, argument: string, awaited: string): Promise<string> {
    const answered = new Promise<string>((done, fail) => {
      answer = ({ what, words }) => {
        if (what === awaited) done(words);
        if (what === "failed") fail(new Error(`${argument}: ${words}`));
      };
    });
    child.stdin!.write(`${command} ${Buffer.from(argument).toString("base64")}\n`);
    return answered;
  }
  const page: OldWebKitPage = {
    said,
    goto: async (url) => void (await tell("goto", url, "loaded")),
    value: async (expression) => JSON.parse(await tell("eval", `JSON.stringify(${expression})`, "value")),
    async press(element) {
      const place = await page.value<string>(`(() => {
        const element = ${element};
        element.scrollIntoView({ block: "center" });
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2].join();
      })()`);
      await tell("press", place, "value");
    },
    close: () => end(child, "SIGKILL"),
  };
  return page;
}

/** Brings it, where it is not here yet. */
function install(): void {
  if (existsSync(folder)) return;
  const temporary = mkdtempSync(join(tmpdir(), "old-webkit-"));
  try {
    const { status, stderr } = spawnSync("apt-get", ["download", ...PACKAGES], { cwd: temporary, encoding: "utf8" });
    if (status !== 0) throw new Error(`WebKit 610 could not be downloaded: ${stderr}`);
    const whole = join(temporary, "whole");
    for (const name of readdirSync(temporary)) spawnSync("dpkg-deb", ["-x", name, whole], { cwd: temporary });
    mkdirSync(resolve(folder, ".."), { recursive: true });
    spawnSync("cp", ["-r", whole, `${folder}.new`]);
    // Whole or not at all.
    renameSync(`${folder}.new`, folder);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
