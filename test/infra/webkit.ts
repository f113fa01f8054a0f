import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { needProgram } from "../programs.ts";
import { end, start } from "./processes.ts";
import { openSession, type WebDriver } from "./webdriver.ts";

/** The port is free when asked; nothing holds it until the driver takes it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const screenSize = 2000;
const settings = join(import.meta.dirname, "webkit-settings");

/** A virtual screen. Xvfb picks a free display and writes its number to the file descriptor that it is given. */
async function startScreen() {
  const args = ["-displayfd", "3", "-screen", "0", `${screenSize}x${screenSize}x24`, "-nolisten", "tcp"];
  const xvfb = start(needProgram("xvfb"), args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const numbers = xvfb.stdio[3] as Readable;
  const display = await new Promise<string>((resolve, reject) => {
    numbers.once("data", (line) => resolve(`:${String(line).trim()}`));
    xvfb.once("error", reject).once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display, xvfb };
}

/** WebKit's browser on a screen that nobody sees. The driver allows one session at a time. */
export async function startWebKit(): Promise<WebDriver> {
  const screen = await startScreen();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    XDG_CONFIG_HOME: settings,
    // Nobody looks; layers of their own would take a third more of the processor.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    // A machine without a locale would make `navigator.language` "C".
    LC_ALL: "en_US.UTF-8",
  };
  const driver = start(needProgram("webkitDriver"), [`--port=${port}`], { stdio: "ignore", env });
  const address = `http://127.0.0.1:${port}`;
  const capabilities = {
    "webkitgtk:browserOptions": { binary: needProgram("miniBrowser"), args: ["--automation"] },
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const session = await openSession(address, capabilities);
      const close = async () => {
        await Promise.race([session.close().catch(() => {}), wait(3000)]);
        end(driver);
        end(screen.xvfb);
      };
      return { ...session, close };
    } catch (error) {
      if (attempt === 50) throw error;
      await wait(100);
    }
  }
}

/** How much of the window the toolbar takes, in CSS pixels; the first page says how much. */
let toolbar = 40;

/**
 * Gives the page this size. The window stays in the middle of the screen, under the pointer: without a window
 * manager, the window under the pointer is the one that has the focus, and only there does `:focus` match.
 */
export async function resize(webkit: WebDriver, width: number, height: number): Promise<void> {
  const size = () => webkit.execute<[number, number]>("return [innerWidth, innerHeight]");
  const place = (outerWidth: number, outerHeight: number) =>
    webkit.post("/window/rect", {
      x: Math.round((screenSize - outerWidth) / 2),
      y: Math.round((screenSize - outerHeight) / 2),
      width: outerWidth,
      height: outerHeight,
    });
  const isSo = async () => String(await size()) === String([width, height]);
  if (await isSo()) return;
  for (let attempt = 0; attempt < 20; attempt++) {
    await place(width, height + toolbar);
    for (let look = 0; look < 5; look++) {
      await wait(10);
      if (await isSo()) return;
    }
    const [innerWidth, innerHeight] = await size();
    if (innerWidth === width) toolbar += height - innerHeight;
  }
  throw new Error(`WebKit's page did not become ${width} by ${height}, but ${await size()}`);
}
