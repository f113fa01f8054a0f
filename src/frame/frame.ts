import type { FrameMessage } from "./message.ts";
import { originOf } from "./origin-of.ts";

/* In a page that frames surveys: makes each frame as high as what is in it. */

/** A higher page scrolls inside its frame, so that no framed page can push the rest of the site out of reach. */
const HIGHEST = 20_000;
const LOWEST = 100;

const script = document.currentScript as HTMLScriptElement;
/** The sites whose frames it serves: the listed ones, or the site that this file is from. */
const origins: (string | undefined)[] = script.dataset.frames?.split(/\s+/) ?? [originOf(script.src)];

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => origins.includes(originOf(src)));

addEventListener("message", ({ source, origin, data }: MessageEvent<FrameMessage | undefined>) => {
  const frame = frames().find(({ contentWindow, src }) => contentWindow === source && originOf(src) === origin);
  if (!frame) return;
  if (data?.type === "satisfaction-survey:height" && Number.isFinite(data.height)) setHeight(frame, data.height);
  if (data?.type === "satisfaction-survey:focus" && Number.isFinite(data.top)) show(frame, data.top);
});

// Frames that were faster than this file have told their height already. This tells them nothing but that somebody
// listens, and an address that they have not reached yet would be an error in the console; so it goes to whatever is in there.
const ask: FrameMessage = { type: "satisfaction-survey:ask" };
for (const { contentWindow } of frames()) contentWindow?.postMessage(ask, "*");

function setHeight(frame: HTMLIFrameElement, height: number): void {
  const borders = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(height, LOWEST), HIGHEST) + borders}px`;
}

/** As the survey does where it is the page's own: what has the focus comes back when it is above the window. */
function show(frame: HTMLIFrameElement, top: number): void {
  const { top: edge, height } = frame.getBoundingClientRect();
  const at = edge + Math.min(Math.max(top, 0), height);
  if (at < 0) scrollBy(0, at);
}
