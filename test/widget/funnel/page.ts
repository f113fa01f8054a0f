import { type Endpoint, type Received, openEndpoint } from "../../support/endpoint.ts";
import { rating, surveyOf, text } from "../../support/little-survey.ts";
import { type SatisfactionSurvey, button, eventually, press, screen, shown } from "../../support/widget.ts";

/** A page with a survey, which a person opens and leaves. */
export interface SurveyPage {
  window: Window & typeof globalThis;
  element: SatisfactionSurvey;
  /** What counts is there, and has heard where the survey is. */
  watched: Promise<void>;
  /** The tab goes behind another one, or comes back. */
  hide(isHidden: boolean): void;
  leave(): void;
}

export interface PageOptions {
  survey: unknown;
  attributes?: Record<string, string>;
  /** How much stands above the survey, in CSS pixels. @default 0 */
  above?: number;
  /** What is so before the element is there. */
  prepare?: (window: SurveyPage["window"]) => void;
  /** What the survey has once it is there. @default the button that leads on */
  shows?: string;
}

let blank: Promise<Endpoint> | undefined;

export async function openPage({
  survey,
  attributes = {},
  above = 0,
  prepare = () => {},
  shows = "#next",
}: PageOptions): Promise<SurveyPage> {
  const { address } = await import("./framed.ts");
  blank ??= openEndpoint({
    status: 200,
    headers: { "Content-Type": "text/html" },
    body: "<!doctype html><title>A page</title><body>",
  });
  const frame = document.createElement("iframe");
  frame.width = "600";
  frame.height = "400";
  frame.src = (await blank).url;
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded, { once: true });
    document.body.append(frame);
  });
  const window = frame.contentWindow as SurveyPage["window"];
  const { document: page } = window;
  quicken(window);
  const watched = watching(window);
  prepare(window);
  const spacer = page.createElement("div");
  spacer.style.height = `${above}px`;
  const script = Object.assign(page.createElement("script"), { type: "module", src: address });
  await new Promise((loaded) => {
    script.addEventListener("load", loaded, { once: true });
    page.head.append(script);
  });
  const element = page.createElement("satisfaction-survey");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.survey = survey;
  page.body.append(spacer, element);
  await eventually(() => {
    if (!shown(element).querySelector(shows)) throw new Error("no questions");
  });
  return {
    window,
    element,
    watched,
    hide(isHidden) {
      Object.defineProperty(page, "hidden", { configurable: true, value: isHidden });
      Object.defineProperty(page, "visibilityState", { configurable: true, value: isHidden ? "hidden" : "visible" });
      page.dispatchEvent(new Event("visibilitychange"));
    },
    leave: () => frame.remove(),
  };
}

/** A second is as long as the browser takes for the next thing. */
function quicken(window: SurveyPage["window"]): void {
  const { setTimeout } = window;
  window.setTimeout = ((run: () => void, wait = 0) => setTimeout(run, wait === 1000 ? 0 : wait)) as typeof setTimeout;
}

/** Resolves when the page has been told, twice, where the element is: at first, and after what was done then has been drawn. */
function watching(window: SurveyPage["window"]): Promise<void> {
  const { IntersectionObserver } = window;
  return new Promise((done) => {
    window.IntersectionObserver = class extends IntersectionObserver {
      constructor(tell: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((...heard) => {
          tell(...heard);
          if (heard[0].some(({ target }) => target.localName === "satisfaction-survey")) window.setTimeout(done);
        }, options);
      }
    };
  });
}

/** The beacons that have come, in the order in which they came. */
export async function beacons(endpoint: Endpoint): Promise<(Received & { beacon: Record<string, unknown> })[]> {
  const all = (await endpoint.received()).filter(({ path }) => path.endsWith("/funnel"));
  return all.map((each) => ({ ...each, beacon: JSON.parse(each.body) as Record<string, unknown> }));
}

export const survey = surveyOf(
  [
    { id: "first", items: [rating("care")] },
    { id: "second", items: [text("more")] },
    { id: "third", items: [text("last")] },
  ],
  { context: { unit: {} } },
);

/** How counts leave a page: browsers send them themselves once it is gone, where they can; else the page has to. */
export const WAYS: Record<string, (window: SurveyPage["window"]) => void> = {
  "as the browser can": () => {},
  "where the browser sends nothing later": (window) => void Reflect.deleteProperty(window, "fetchLater"),
};

/** A page that counts for this endpoint. */
export const countingPage = (
  endpoint: Endpoint,
  way: (window: SurveyPage["window"]) => void,
  attributes: Record<string, string> = {},
  { prepare = () => {}, ...more }: Partial<PageOptions> = {},
): Promise<SurveyPage> =>
  openPage({
    survey,
    attributes: { funnel: "", endpoint: `${endpoint.url}/submissions`, draft: "off", ...attributes },
    prepare(window) {
      way(window);
      prepare(window);
    },
    ...more,
  });

/** Has another page seen and left. What was sent before its beacon came is there by then. @returns the beacons of before */
export async function beaconsBefore(
  endpoint: Endpoint,
  way: (window: SurveyPage["window"]) => void,
): Promise<unknown[]> {
  const last = await countingPage(endpoint, way, { channel: "qr" });
  await last.watched;
  last.leave();
  await eventually(async () => {
    if ((await beacons(endpoint)).at(-1)?.beacon["channel"] !== "qr") throw new Error("It has not come.");
  });
  return (await beacons(endpoint)).map(({ beacon }) => beacon).filter((beacon) => beacon["channel"] !== "qr");
}

/** What was done has been drawn, and told. */
export const frames = ({ window }: SurveyPage): Promise<unknown> =>
  new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(() => setTimeout(done, 50))));

/** Goes on, leaving out what is asked for again, until there is something to say in place of the questions. */
export const finish = ({ element }: SurveyPage, outcome: string): Promise<void> =>
  eventually(async () => {
    if (shown(element).querySelector(`[part~=${outcome}]`)) return;
    await press(element, button(element, "Send answers") ? "Send answers" : "Continue");
    throw new Error(screen(element));
  });
