import { afterAll, beforeAll, expect, test } from "vitest";
import { presets } from "../support/presets.ts";
import { type Lighthouse, startLighthouse } from "./support/lighthouse-visit.ts";
import { type Site, startSite } from "./support/site.ts";
import { everyKind } from "./support/survey-files.ts";

/* Lighthouse finds nothing in a clean page of a careful host, and nothing either when a tag stands in it. */

let site: Site;
let judge: Lighthouse;
beforeAll(async () => {
  site = await startSite();
  judge = await startLighthouse(site);
});
afterAll(async () => {
  await judge.close();
  await site.close();
});

/** How fast this machine is, while others work on it. `npm run bench` compares. */
const timings = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "speed-index",
  "total-blocking-time",
  "max-potential-fid",
  "interactive",
  "mainthread-work-breakdown",
  "bootup-time",
  "server-response-time",
  "document-latency-insight",
  "forced-reflow-insight",
];

/** What is as it should be. */
const known: Record<string, string> = {
  "network-dependency-tree-insight":
    "What only the second screen needs is loaded after the first question is there. `npm run bench` counts round trips.",
};

/** These are never a matter of points; what they list is a finding all the same. */
const listed = ["csp-xss", "trusted-types-xss", "clickjacking-mitigation", "origin-isolation", "deprecations"];

const patient = 180_000;

async function findings(tag: string, language: "vi" | "en", device: "mobile" | "desktop"): Promise<unknown> {
  const { audits, categories, runtimeError } = await judge.judge(tag, language, device);
  const isExcused = (id: string): boolean => timings.includes(id) || id in known;
  return {
    runtimeError: runtimeError?.message,
    scores: ["accessibility", "best-practices", "seo"].map((id) => `${id} ${categories[id]!.score}`),
    failed: Object.values(audits)
      .filter(({ id, score, errorMessage }) => (errorMessage || (score !== null && score < 1)) && !isExcused(id))
      .map(({ id, score, errorMessage, details }) => `${id} ${score} ${errorMessage ?? ""} ${JSON.stringify(details)}`),
    listed: listed.filter((id) => ((audits[id]?.details as { items?: unknown[] } | undefined)?.items ?? []).length > 0),
  };
}

const nothing = {
  runtimeError: undefined,
  scores: ["accessibility 1", "best-practices 1", "seo 1"],
  failed: [],
  listed: [],
};

test("with nothing in it", async () => expect(await findings("", "vi", "mobile")).toEqual(nothing), patient);

const cases = [...presets, everyKind].map(({ id }, at) => ({
  id,
  layout: ["page", "steps", "card"][at % 3]!,
  device: (["mobile", "desktop"] as const)[at % 2]!,
  language: (["vi", "vi", "en"] as const)[at % 3]!,
}));

test.each(cases)(
  "with $id as $layout, $language, $device",
  async ({ id, layout, language, device }) => {
    const attributes = `src="/surveys/${id}.json" endpoint="/api/submissions" layout="${layout}"`;
    const tag = `<satisfaction-survey ${attributes}><p>Có phiếu giấy tại Bộ phận Một cửa.</p></satisfaction-survey>`;
    expect(await findings(tag, language, device)).toEqual(nothing);
  },
  patient,
);
