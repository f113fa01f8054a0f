import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pollutions } from "./support/pollutions.ts";
import { type Site, startSite } from "./support/site.ts";
import { type Outcome, visit } from "./support/whole-form.ts";

/* Scripts of the page own every name. The survey is shown and stores what was answered, or what stands in the tag stays, and one line says why. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

let clean: Outcome;
beforeAll(async () => {
  clean = await visit(site, {});
});

test("on a clean page, everything is stored", () => {
  expect(clean).toMatchObject({ shown: true, lines: [] });
  expect(clean.stored!["answers"]).toMatchObject({
    procedure: "birth",
    day: "2026-02-03",
    minutes: 20,
    "came-by": ["board", "website"],
    remark: "Tốt, “cảm ơn”.",
    age: "18-34",
  });
});

const judge = (outcome: Outcome, scripts: string[]): void => {
  if (outcome.shown) expect(outcome.stored).toEqual(clean.stored);
  else if (scripts.includes(pollutions["a console without methods"]!.script)) expect(outcome.lines).toEqual([]);
  else expect(outcome.lines, "one line says why").toEqual([expect.stringMatching(/^<satisfaction-survey>: /)]);
};

const isLong = process.env["LONG"] === "1";
const named = Object.entries(pollutions);
const survived = named.filter(([, { survives }]) => survives);
/** Each needs a visit of its own: in the short run those that are met most. */
const MET = /HTMLElement|no MutationObserver/;
const fatal = named.filter(([name, { survives }]) => !survives && (isLong || MET.test(name)));
/** A visit answers a whole form. So the long run has one for each script, and the short one three, for nineteen scripts or so each. */
const visits = isLong
  ? survived.map((one) => [one])
  : Array.from({ length: 3 }, (_, at) => survived.filter((_, i) => i % 3 === at));

describe("a page with", () => {
  const visited = visits.map((some) => ({ some, name: some.map(([each]) => each).join("; ") }));
  test.each(visited)("$name", async ({ some }) => {
    const outcome = await visit(site, {
      before: some.map(([, { script }]) => `<script>{ ${script} }</script>`).join(""),
    });
    judge(outcome, []);
    expect(outcome.shown).toBe(true);
  });

  test.each(fatal)("%s", async (_, { script }) => {
    const outcome = await visit(site, { before: `<script>${script}</script>` });
    judge(outcome, [script]);
    expect(outcome.shown).toBe(false);
  });
});

test("any of these together", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(Object.values(pollutions), { minLength: 2, maxLength: 6 }), async (some) => {
      const outcome = await visit(site, {
        // One of them may break another, which is not for us to say.
        before: some.map(({ script }) => `<script>try { ${script} } catch {}</script>`).join(""),
      });
      judge(
        outcome,
        some.map(({ script }) => script),
      );
      // One script may keep another from its mischief, as frozen intrinsics do.
      if (some.every(({ survives }) => survives)) expect(outcome.shown).toBe(true);
    }),
    { numRuns: isLong ? 100 : 1 },
  );
}, 600_000);

test("a page whose texts a translator replaces, over and over", async () => {
  const translate = (): void => {
    const root = document.querySelector("satisfaction-survey")?.shadowRoot;
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker?.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!/\S/.test(text.data) || text.parentElement?.localName === "font") continue;
      const font = document.createElement("font");
      font.appendChild(document.createElement("font")).textContent = text.data;
      text.replaceWith(font);
      if (text.data === "Gửi ý kiến") console.warn("translated");
    }
  };
  const outcome = await visit(site, { before: `<script>setInterval(${translate}, 20)</script>` });
  expect(outcome).toEqual({ ...clean, lines: expect.arrayContaining(["translated"]) });
  expect(new Set(outcome.lines)).toEqual(new Set(["translated"]));
});
