import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startDemo } from "../../../demo/start-demo.ts";
import { startScreenReader } from "./screen-reader.ts";

/** From the top of the page over what the demo has above the survey. */
const WAY = ["Tab", "Return", "Tab", "Tab", "Tab", "Tab"];

/** To a question, and its first level. */
const answer = (questions: number): string[] => Array.from({ length: questions }, () => ["Tab", "space"]).flat();

const keys = (names: string): string[] => names.split(" ");

/** Line by line over what is said once all is received. */
const THANKS = Array.from({ length: 8 }, () => "Down");

const SIPAS = [
  // To the first question, an answer, and down from it; past three questions to the button, which asks for them; and to the first of them.
  ...keys("Tab space Down Down Tab Tab Tab Tab Return Tab Return space"),
  // The two left, and on; six steps more, of which one comes for whoever has given feedback.
  ...answer(2),
  ...[5, 6, 3, 1, 4, 1].flatMap((questions) => ["Tab", "Return", ...answer(questions)]),
  ...keys("Tab Return"),
  ...THANKS,
];

const CARDS = [
  // The checkbox that says that a choice leads on, which it does for a hand alone. A level, and another one as the screen reader chooses it.
  ...keys("Tab Tab space Down Down space Tab Return"),
  ...[1, 1, 1, 1].flatMap((questions) => [...answer(questions), "Tab", "Return"]),
  // The last one is to be written. It stays blank.
  ...keys("Tab Tab Return"),
  ...THANKS,
];

const journeys = [
  { name: "sipas", browser: "chromium", shown: "survey=sipas-2018", pressed: SIPAS },
  { name: "sipas", browser: "firefox", shown: "survey=sipas-2018", pressed: SIPAS },
  { name: "cards", browser: "chromium", shown: "survey=one-stop-short&layout=card", pressed: CARDS },
] as const;

/** What is there for a moment only, on the way to the collector, and what the demo's page says of its own. */
const PASSING = /^(Đang gửi|Đã lưu trên thiết bị này|Cơ sở dữ liệu đã lưu|Xem ý kiến đã nhận)/;

test.each(journeys)(
  "what Orca says of $name in $browser is what was written down",
  { timeout: 400_000 },
  async ({ name, browser, shown, pressed }) => {
    const folder = await mkdtemp(join(tmpdir(), "heard-demo-"));
    const demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
    const reader = await startScreenReader();
    try {
      await reader.open(browser, `${demo.url}/survey.html?${shown}`);
      for (const key of WAY) await reader.press(key);
      const lines: string[] = [];
      for (const key of pressed) {
        const said = await reader.press(key);
        lines.push(`[${key}]`, ...said.filter((words) => !PASSING.test(words)));
      }
      // Each form has a code of its own.
      const written = `${lines.join("\n")}\n`.replaceAll(/\b[0-9A-HJ-NP-Z]{4}(?:-[0-9A-HJ-NP-Z]{4})+\b/g, "(code)");
      await expect(written).toMatchFileSnapshot(`${name}.${browser}.txt`);
    } finally {
      reader.close();
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
