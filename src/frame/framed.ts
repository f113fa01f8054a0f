import type { FrameMessage } from "./message.ts";
import { originAround, parentsOf } from "./parents.ts";

/* In a page that other sites frame: tells the page around how high it is, and where the person is. */

const { parents = "", channels = "" } = (document.currentScript as HTMLScriptElement).dataset;
const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const origins = parentsOf(words(parents), originAround(location, document.referrer));
const survey = document.querySelector("satisfaction-survey");

/** Whether the page around has said who it is. Then no other origin has to be tried. */
let known: string | undefined;

function tell(message: FrameMessage): void {
  for (const origin of known ? [known] : origins) parent.postMessage(message, origin);
}

function tellHeight(): void {
  // Not `scrollHeight`, which never falls below that of the frame.
  tell({
    type: "satisfaction-survey:height",
    height: Math.ceil(document.documentElement.getBoundingClientRect().height),
  });
}

const channel = new URLSearchParams(location.search).get("channel");
if (channel && words(channels).includes(channel)) survey?.setAttribute("channel", channel);

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }: MessageEvent<FrameMessage | undefined>) => {
    if (source !== parent || !origins.includes(origin) || data?.type !== "satisfaction-survey:ask") return;
    known = origin;
    tellHeight();
  });
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // A frame as high as its page has nothing to scroll; that is up to the page around. Where the focus moves within the
  // shadow root, nothing is heard outside of it.
  void customElements.whenDefined("satisfaction-survey").then(() =>
    survey?.shadowRoot?.addEventListener("focusin", ({ target }) => {
      tell({ type: "satisfaction-survey:focus", top: Math.floor((target as Element).getBoundingClientRect().top) });
    }),
  );
}
