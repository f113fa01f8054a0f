import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { SurveyQueuedEvent } from "../../../src/widget/events.ts";
import { launchChromium } from "../../infra/chromium.ts";
import { recordsOf } from "../support/records.ts";
import { flush, open, waiting } from "./page.ts";
import { type Obstacle, type Way, answers, openWay, pageWith } from "./way.ts";
import { isLong } from "../../support/long.ts";

/** A queue that holds up everybody behind it is seen in few. */
const PEOPLE = isLong ? 50 : 20;
const page = { "Content-Type": "text/html" };

/** What a firewall does with words that it dislikes. */
const firewalls: Record<string, { obstacle: Obstacle; says: string }> = {
  "a page": { obstacle: answers(200, page, "<p>The requested URL was rejected.</p>"), says: waiting.page },
  "a redirect": { obstacle: answers(302, { Location: "/blocked" }), says: waiting.unknown },
  "403 with a page": { obstacle: answers(403, page, "<p>Forbidden</p>"), says: waiting.unknown },
  "a reset": { obstacle: ({ socket }) => socket.resetAndDestroy(), says: waiting.unanswered },
};

let way: Way;
let browser: Browser;
beforeAll(async () => {
  [way, browser] = await Promise.all([openWay(), launchChromium()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  way.close();
});

/** In the page: people come one after the other, write, and send. @returns what each of them reads then */
async function serve(people: string[]): Promise<string[]> {
  const root = document.querySelector("satisfaction-survey")!.shadowRoot!;
  const there = async <Found>(look: () => Found | null | undefined): Promise<Found> => {
    for (const end = performance.now() + 20_000; performance.now() < end; await new Promise((go) => setTimeout(go))) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`Stuck: ${root.textContent}`);
  };
  const read: string[] = [];
  let receipt = "";
  root.host.addEventListener("survey-queued", (event) => ({ receipt } = event as SurveyQueuedEvent));
  for (const remark of people) {
    const field = await there(() => root.querySelector("textarea"));
    field.value = remark;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    root.querySelector<HTMLElement>("#next")!.click();
    const outcome = await there(() => root.querySelector(".outcome:not(.sending, .saved)"));
    const words = outcome.textContent!.replaceAll(/\s+/g, " ").trim();
    if (!words.includes(receipt)) throw new Error(`The receipt is not ${receipt}: ${words}`);
    read.push(words);
    root.querySelector<HTMLElement>(".countdown button")!.click();
  }
  return read;
}

/** How each answer is taken, `whose-answer` asks; here, what it does to the others: nothing is told of one answer, and of one that is cut. */
const tried = Object.entries(firewalls).filter(([name]) => isLong || ["a page", "a reset"].includes(name));

describe.each(tried)("a firewall that answers some words with %s", (name, { obstacle, says }) => {
  test("holds up nobody else at a counter, and what it dislikes waits, tried ever more rarely", async () => {
    const path = `/to/${name.replaceAll(" ", "-")}`;
    way.obstacles.set(path, (request, response, body) => {
      if (!body) return response.writeHead(404).end();
      if (/select .* from/i.test(body)) return obstacle(request, response, body);
      const stored = way.stored.get(path) ?? [];
      way.stored.set(path, [...stored, JSON.parse(body).answers.t]);
      response.writeHead(201).end();
    });
    const poisoned = [7, 8];
    const people = Array.from({ length: PEOPLE }, (_, at) =>
      poisoned.includes(at) ? `${at} SELECT * FROM x` : `person ${at}`,
    );
    const { page: opened, lines, told } = await open(browser, way, pageWith([`kiosk endpoint="${path}"`]));
    const read = await opened.evaluate(serve, people);

    expect(read[7]).toContain(says);
    expect(read[8]).toContain(says);
    // Whoever comes next may wait while it is found out what is wrong.
    expect(read.filter((words) => !words.includes("Đã nhận được ý kiến")).length).toBeLessThanOrEqual(3);
    await flush(opened);
    const others = people.filter((words) => !words.includes("SELECT"));
    expect(way.stored.get(path)).toEqual(others);
    const kept = (await recordsOf(opened)).filter(([key]) => key.includes(path) && !key.startsWith("done "));
    expect(kept.map(([key]) => key.split(" ")[0])).toEqual(["aside", "aside"]);
    expect(lines).toHaveLength(1);
    expect((await told()).length).toBeGreaterThan(0);

    way.obstacles.delete(path);
    way.stored.delete(path);
    await flush(opened);
    expect(
      way.stored
        .get(path)!
        .map((body) => JSON.parse(body).answers.t)
        .sort(),
    ).toEqual([people[7], people[8]]);
  });
});

test("after a reload, too, the form behind is tried", async () => {
  way.obstacles.set("/to/reload", (request, response, body) => {
    if (!body) return response.writeHead(404).end();
    if (body.includes("SELECT")) return answers(200, page, "<p>Rejected</p>")(request, response, body);
    way.stored.set("/to/reload", [...(way.stored.get("/to/reload") ?? []), JSON.parse(body).answers.t]);
    response.writeHead(201).end();
  });
  const { page: opened } = await open(browser, way, pageWith(['endpoint="/to/reload"']));
  const fill = async (words: string): Promise<string> => {
    await opened.getByRole("textbox").fill(words);
    await opened.getByRole("button", { name: "Gửi ý kiến" }).click();
    return (await opened.locator(".outcome:not(.sending, .saved)").textContent())!;
  };
  expect(await fill("SELECT * FROM x")).toContain("chưa gửi được");
  await opened.reload();
  expect(await fill("tốt")).toContain("Đã nhận được ý kiến");
  expect(way.stored.get("/to/reload")).toEqual(["tốt"]);
});
