import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Outbox } from "../../src/outbox/outbox.ts";
import type { Wish } from "../../src/outbox/pause.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { telling } from "../support/property.ts";
import { letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice } from "./tab.ts";
import { runs } from "../support/long.ts";

/** What may happen to a page, its person and its endpoints. */
type Step =
  | { does: "add" | "fail" | "recover"; to: number }
  | { does: "flush"; wish: Wish; wait: boolean }
  | { does: "wait"; milliseconds: number }
  | { does: "reopen" | "open another" };

const to = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("add" as const), to }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("flush" as const),
      wish: fc.constantFrom<Wish>("timer", "page", "sent", "person"),
      wait: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("fail" as const, "recover" as const), to }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("wait" as const), milliseconds: fc.nat({ max: 20_000 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("reopen" as const, "open another" as const) }) },
);

/** fast-check prints the seed of a failure, and stops looking for a simpler one after these milliseconds. */
const settings = { numRuns: runs(5, 12), timeout: 9000, interruptAfterTimeLimit: 8000, ...telling };

describe("whatever happens", function () {
  this.timeout(20_000);
  after(clearDevice);

  it("each letter arrives word for word once its endpoint can be reached again, and in order unless that was while it was tried", () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await clearDevice();
        const endpoints = [await openEndpoint(), await openEndpoint()];
        const added: { body: string; to: number }[] = [];
        let page = await openOutbox();
        const others: { tab: Tab; outbox: Outbox }[] = [];
        for (const each of steps) {
          switch (each.does) {
            case "add": {
              const next = letter(`key-${added.length}`, endpoints[each.to]!);
              added.push({ body: next.body, to: each.to });
              await page.outbox.add(next);
              break;
            }
            case "fail":
              await endpoints[each.to]!.answer({ unreachable: true });
              break;
            case "recover":
              await endpoints[each.to]!.answer({});
              break;
            case "flush": {
              const flushed = page.outbox.flush(each.wish);
              if (each.wait) await flushed;
              break;
            }
            case "wait":
              for (const { tab } of [page, ...others]) tab.setClock(each.milliseconds);
              break;
            case "open another":
              others.push(page);
              page = await openOutbox();
              break;
            case "reopen":
              // Dies with whatever is under way.
              page.tab.crash();
              page = await openOutbox();
              void page.outbox.flush("page");
              break;
          }
        }
        for (const endpoint of endpoints) await endpoint.answer({});
        await page.outbox.flush("person");
        expect(await page.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
        for (const [index, endpoint] of endpoints.entries()) {
          const meant = added.filter(({ to }) => to === index).map(({ body }) => body);
          const got = await accepted(endpoint);
          // What fails while the next one gets through goes behind it. At the end, too, an endpoint may recover while it is tried.
          const recovers = steps.some((each) => each.does === "recover" && each.to === index);
          const fails = steps.some((each) => each.does === "fail" && each.to === index);
          const isTried = steps.some((each) => each.does === "reopen" || (each.does === "flush" && !each.wait));
          const isOrdered = !recovers && !(fails && isTried);
          expect(isOrdered ? got : got.sort()).to.deep.equal(isOrdered ? meant : meant.sort());
        }
      }),
      settings,
    ));
});

/** The bodies that an endpoint took, by when it first did. */
async function accepted(endpoint: Endpoint): Promise<string[]> {
  const received = (await endpoint.received()).filter(({ status }) => status === 201);
  return [...new Set(received.map(({ body }) => body))];
}
