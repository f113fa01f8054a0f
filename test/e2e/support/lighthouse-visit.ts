import { gzipSync } from "node:zlib";
import lighthouse, { type Config, type Result, desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";
import { listen } from "../../../collector/src/index.ts";
import { contentSecurityPolicy } from "../../../demo/content-security-policy.ts";
import { chromiumArgs, needChromium } from "../../browsers.ts";
import { hostPage } from "./host-page.ts";
import type { Site } from "./site.ts";

type Device = "mobile" | "desktop";

/** A host's page with a tag, judged by Lighthouse when it has loaded. */
export interface Lighthouse {
  judge(tag: string, language: "vi" | "en", device: Device): Promise<Result>;
  close(): Promise<void>;
}

/** Lighthouse opens pages by itself, so they come from a server: one like a careful host's, that compresses and sends a strict policy. */
export async function startLighthouse(site: Site): Promise<Lighthouse> {
  let page = "";
  const server = await listen({
    port: 0,
    hostname: "127.0.0.1",
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname === "/host.html") return compressed(page, "text/html; charset=utf-8");
      if (pathname === "/robots.txt") return new Response("User-agent: *\nAllow: /\n");
      const answer = await fetch(site.url + pathname);
      return compressed(await answer.text(), answer.headers.get("Content-Type") ?? "text/plain", answer.status);
    },
  });
  const browser = await puppeteer.launch({ executablePath: needChromium(), args: chromiumArgs });
  return {
    async judge(tag, language, device) {
      page = hostPage(tag, language);
      const tab = await browser.newPage();
      const config: Config = { ...(device === "desktop" && desktopConfig), extends: "lighthouse:default" };
      const flags = { logLevel: "error", throttlingMethod: "provided" } as const;
      const run = await lighthouse(`${server.url}/host.html`, flags, config, tab);
      await tab.close();
      return run!.lhr;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The host page has styles of its own in it. */
const policy = contentSecurityPolicy.replace(/style-src /, "style-src 'unsafe-inline' ");

const compressed = (text: string, type: string, status = 200): Response =>
  new Response(gzipSync(text), {
    status,
    headers: {
      "Content-Type": type,
      "Content-Encoding": "gzip",
      "Content-Security-Policy": policy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cache-Control": "max-age=31536000, immutable",
    },
  });
