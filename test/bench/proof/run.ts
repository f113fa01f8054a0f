import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { newChallenge } from "../../../collector/src/proof/challenges.ts";
import { HASHES } from "../../../collector/src/proof/guard.ts";
import { chromiumArgs } from "../../browsers.ts";
import { needProgram } from "../../programs.ts";
import { browserDir } from "../../size/weigh.ts";
import { table } from "../table.ts";

/*
 * npm run bench:proof: how long a proof of work takes in Chromium with a processor that is slowed down, and in a program of its own. Build first.
 * Slowed down 4 times, a desktop is about a usual phone; 6 to 20 times, an old or cheap one.
 */
const SLOWER = [1, 4, 6, 20];
const ORIGIN = "http://bench.example";

const name = (await readdir(join(browserDir, "chunks"))).find((file) => /^prove-.*\.js$/.test(file))!;
const code = await readFile(join(browserDir, "chunks", name), "utf8");

/** As the collector makes them, but with this number. */
function challengeOf(number: number) {
  const challenge = newChallenge("secret", new Date(), HASHES);
  const hash = createHash("sha256").update(`${challenge.salt}${number}`).digest("hex");
  return { ...challenge, challenge: hash };
}

const browser = await chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
try {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: "<title>Bench</title>" });
    return route.fulfill({ contentType: "text/javascript", body: await readFile(join(browserDir, pathname), "utf8") });
  });
  await page.goto(ORIGIN);
  const client = await page.context().newCDPSession(page);
  const seconds = (challenge: object): Promise<number> =>
    page.evaluate(
      async ({ file, challenge: asked }) => {
        const module = (await import(file)) as Record<string, (...args: unknown[]) => Promise<unknown>>;
        const begun = performance.now();
        await Object.values(module)[0]!(asked, undefined, () => {});
        return (performance.now() - begun) / 1000;
      },
      { file: `${ORIGIN}/chunks/${name}`, challenge },
    );
  const rows: string[][] = [];
  for (const rate of SLOWER) {
    await client.send("Emulation.setCPUThrottlingRate", { rate });
    const [usual, longest] = [await seconds(challengeOf(HASHES / 2)), await seconds(challengeOf(HASHES))];
    rows.push([`Chromium, ${rate} times slower`, usual.toFixed(1), longest.toFixed(1)]);
  }
  const begun = performance.now();
  for (let i = 0; i < HASHES / 2; i++) createHash("sha256").update(`salt${i}`).digest();
  const native = (performance.now() - begun) / 1000;
  rows.push(["a program in Node, one processor", native.toFixed(2), (2 * native).toFixed(2)]);
  console.log(table([["", "usual, seconds", "longest, seconds"], ...rows]));
  const { length } = brotliCompressSync(code);
  console.log(`\n${HASHES.toLocaleString("en")} numbers; a chunk of ${length} B; load ${loadavg()[0]!.toFixed(1)}`);
} finally {
  await browser.close();
}
