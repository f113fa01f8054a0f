import { register } from "./register.ts";
import { startWorker } from "./worker.ts";

// One file for both places, so that a site has one thing to copy and no script to write: the page loads it by a tag,
// and it registers its own address as the page's service worker.
if ("document" in globalThis) void register((document.currentScript as HTMLScriptElement).src);
else startWorker();
