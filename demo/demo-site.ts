import { resolve } from "node:path";
import type { Connection } from "../collector/src/index.ts";
import { reportWords } from "../src/locales/report-words.ts";
import type { Unit } from "../src/report/index.ts";
import { NAMED_CHANNELS, type Survey } from "../src/schema/index.ts";
import criteria from "./wcag.json" with { type: "json" };
import { catalogueOf } from "./catalogue.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { framedPage } from "./framed-page.ts";
import { createLateOffice } from "./late-office.ts";
import { fileResponse } from "./static-files.ts";

export interface DemoSiteOptions {
  /** Answers what begins with `/api/`. */
  collector: (request: Request, connection?: Connection) => Promise<Response>;
  /** Answers what begins with `/sample/`: the same for sample data, where there are some. */
  sample?: DemoSiteOptions["collector"] | undefined;
  surveys: readonly Survey[];
  /** Where forms may come from, for their names. @default none */
  units?: readonly Unit[] | undefined;
  /** The folder with `satisfaction-survey.js`, `satisfaction-results.js` and their chunks. */
  bundles: string;
  /** The folder with the guides, which stand under `/docs/`. */
  guides: string;
}

const pages = resolve(import.meta.dirname, "pages");

/** Pages, widget and collector under one address, as a function of web standards. */
export function createDemoSite({
  collector,
  sample,
  surveys,
  units = [],
  bundles,
  guides,
}: DemoSiteOptions): (request: Request, connection?: Connection) => Promise<Response> {
  const catalogue = catalogueOf(surveys);
  const names = { channels: channelNames(), units: Object.fromEntries(units.map(({ id, label }) => [id, label])) };
  const lateOffice = createLateOffice();

  async function page({ pathname, searchParams }: URL): Promise<Response | undefined> {
    if (!/^\/([\w-]+\.html)?$/.test(pathname)) return fileResponse(pages, pathname);
    const language = searchParams.get("lang") === "en" ? "en" : "vi";
    const html = await framedPage(pathname.slice(1) || "index.html", language);
    return html === undefined ? html : new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  async function guide({ pathname }: URL): Promise<Response | undefined> {
    // What the examples of the guides ask for stands where they ask for it.
    if (pathname === "/results.json") return fileResponse(guides, pathname);
    const [, path] = /^\/docs\/(.*)$/.exec(pathname) ?? [];
    return path === undefined ? undefined : fileResponse(guides, path.replace(/(^|\/)$/, "$1index.html"));
  }

  function survey(name: string): Response | undefined {
    if (name === "index") return Response.json(catalogue);
    const found = surveys.find(({ id }) => id === name);
    return found && Response.json(found);
  }

  async function answer(url: URL): Promise<Response> {
    const [, name] = /^\/surveys\/([\w-]+)\.json$/.exec(url.pathname) ?? [];
    if (url.pathname === "/docs") return new Response(null, { status: 301, headers: { Location: "/docs/" } });
    if (url.pathname === "/sample.json") return Response.json({ available: sample !== undefined });
    if (url.pathname === "/wcag.json") return Response.json(criteria);
    if (url.pathname === "/names.json") return Response.json(names);
    const found = name
      ? survey(name)
      : ((await page(url)) ?? (await guide(url)) ?? (await fileResponse(bundles, url.pathname)));
    return found ?? new Response("Không có trang này. · There is no such page.\n", { status: 404 });
  }

  return async (request, connection) => {
    const url = new URL(request.url);
    if (url.pathname.startsWith("/api/")) return collector(request, connection);
    if (url.pathname.startsWith("/sample/") && sample) return sample(request, connection);
    if (url.pathname === "/unavailable") return lateOffice(request);
    if (!["GET", "HEAD"].includes(request.method)) {
      return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });
    }
    return harden(await answer(url));
  };
}

/** The channels' names in each language, as the reports have them. */
const channelNames = (): Record<string, Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(reportWords).map(([language, words]) => [
      language,
      Object.fromEntries(
        NAMED_CHANNELS.map((channel) => [channel, words[`channel_${channel}` as keyof typeof words] as string]),
      ),
    ]),
  );

function harden(response: Response): Response {
  response.headers.set("Content-Security-Policy", contentSecurityPolicy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Cache-Control", "no-cache");
  return response;
}
