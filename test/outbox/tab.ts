import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import type { Realm } from "./realm.ts";

/** A page of the same site, with everything of its own but the device: a tab, as far as an outbox can tell. */
export interface Tab extends Realm {
  window: Window & typeof globalThis;
  /** Its clock stands still, so that no pause ends before a test wants it. This puts it forward, or back. */
  setClock(milliseconds: number): void;
  /** It ends without a word, as when the phone's battery is taken out. */
  crash(): void;
  /** Its person leaves it. */
  leave(): void;
}

const tabs = new Set<Tab>();
const NOW = Date.now();
let page: Promise<Endpoint> | undefined;

/** Opens a tab. Whatever `prepare` breaks or watches in it is so before the code under test is there. */
export async function openTab(prepare: (window: Tab["window"]) => void = () => {}): Promise<Tab> {
  const { address } = await import("./realm.ts");
  page ??= openEndpoint({
    status: 200,
    headers: { "Content-Type": "text/html" },
    body: "<!doctype html><title>A tab</title>",
  });
  const frame = document.createElement("iframe");
  frame.src = (await page).url;
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded, { once: true });
    document.body.append(frame);
  });
  const window = frame.contentWindow as Tab["window"] & { realm: Realm };
  let clock = NOW;
  let crashed = false;
  window.Date.now = () => clock;
  window.addEventListener("pagehide", (event) => crashed && event.stopImmediatePropagation());
  hurry(window);
  prepare(window);
  const script = window.document.createElement("script");
  script.type = "module";
  script.src = address;
  await new Promise((loaded) => {
    script.addEventListener("load", loaded, { once: true });
    window.document.head.append(script);
  });
  const tab: Tab = {
    ...window.realm,
    window,
    setClock: (milliseconds) => void (clock += milliseconds),
    crash() {
      crashed = true;
      tab.leave();
    },
    leave() {
      tabs.delete(tab);
      frame.remove();
    },
  };
  tabs.add(tab);
  return tab;
}

/** Nothing is open, and nothing lies on the device. */
export async function clearDevice(): Promise<void> {
  for (const tab of tabs) tab.crash();
  const { Records } = await import("./realm.ts");
  await new Records().change((keys) => ({ remove: keys }));
}

/** Spares the tests a thousand waits for the disk. That the code asks for them is tested where it does. */
function hurry({ IDBDatabase: { prototype } }: Tab["window"]): void {
  const { transaction } = prototype;
  prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode);
  };
}
