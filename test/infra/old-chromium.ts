import type { Writable, Readable } from "node:stream";
import { type OldChromium, needOldChromium } from "../old-engines.ts";
import { end, start } from "./processes.ts";

/** A page in an engine that is too old for Playwright. What a person does goes through the engine's own input. */
export interface OldPage {
  /** What the console and uncaught errors said. */
  said: string[];
  goto(url: string): Promise<void>;
  /** The value of an expression; promises are waited for. */
  value<T>(expression: string): Promise<T>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  /** Presses in the middle of the element that an expression gives; of its first line, where it has several. */
  press(element: string): Promise<void>;
  type(text: string): Promise<void>;
  close(): void;
}

type Params = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params: Params;
  result?: Params;
  error?: { message: string };
}

/** One process for all, as in the package's own use: the old sandbox does not start here. */
const args = [
  "--headless",
  "--no-sandbox",
  "--single-process",
  "--no-zygote",
  "--disable-gpu",
  "--remote-debugging-pipe",
  "about:blank",
];

export async function openOldChromium(version: OldChromium, width: number, height: number): Promise<OldPage> {
  const child = start(needOldChromium(version), args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const send = client(child.stdio[3] as Writable, child.stdio[4] as Readable, (method, params) => {
    if (method === "Runtime.consoleAPICalled")
      said.push(
        `${String(params["type"])}: ${(params["args"] as { value?: unknown }[]).map(({ value }) => value).join(" ")}`,
      );
    if (method === "Runtime.exceptionThrown") {
      const { text, exception } = params["exceptionDetails"] as { text: string; exception?: { description?: string } };
      said.push(`uncaught: ${exception?.description ?? text}`);
    }
    if (method === "Page.loadEventFired") loaded?.();
  });
  const said: string[] = [];
  let loaded: (() => void) | undefined;
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const tell = (method: string, params: Params = {}) => send(method, params, sessionId as string);
  await Promise.all([tell("Page.enable"), tell("Runtime.enable")]);
  await tell("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });

  const page: OldPage = {
    said,
    async goto(url) {
      const done = new Promise<void>((resolve) => (loaded = resolve));
      await tell("Page.navigate", { url });
      await done;
    },
    async value<T>(expression: string) {
      const { result, exceptionDetails } = await tell("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
      return (result as { value: T }).value;
    },
    async until(expression) {
      for (const end = Date.now() + 10_000; !(await page.value(`Boolean(${expression})`));) {
        if (Date.now() > end) throw new Error(`Not within ten seconds: ${expression}\n${said.join("\n")}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async press(element) {
      await page.until(`document.readyState === "complete" && ${element}`);
      const [x, y] = await page.value<[number, number]>(`(() => {
        const element = ${element};
        element.scrollIntoView({ block: "center" });
        const { left, top, width, height } = element.getClientRects()[0];
        return [left + width / 2, top + height / 2];
      })()`);
      for (const type of ["mousePressed", "mouseReleased"])
        await tell("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    },
    async type(text) {
      await tell("Input.insertText", { text });
    },
    close: () => end(child, "SIGKILL"),
  };
  return page;
}

type Send = (method: string, params?: Params, sessionId?: string) => Promise<Params>;

/** https://chromedevtools.github.io/devtools-protocol/, messages apart by a null. */
function client(into: Writable, from: Readable, hear: (method: string, params: Params) => void): Send {
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  let rest = "";
  from.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop()!;
    for (const message of messages.map((each) => JSON.parse(each) as Message)) {
      if (message.id) waiting.get(message.id)?.(message);
      else hear(message.method!, message.params);
    }
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result!),
      );
      into.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}
