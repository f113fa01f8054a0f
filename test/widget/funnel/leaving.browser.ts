import { expect } from "@open-wc/testing";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { choose, clear, eventually, press } from "../../support/widget.ts";
import { type PageOptions, type SurveyPage, WAYS, beacons, beaconsBefore, countingPage, frames } from "./page.ts";

for (const [how, way] of Object.entries(WAYS))
  describe(`a page says once what it has counted, ${how}`, () => {
    let endpoint: Endpoint;
    const open = (attributes?: Record<string, string>, more?: Partial<PageOptions>): Promise<SurveyPage> =>
      countingPage(endpoint, way, attributes, more);

    beforeEach(async () => (endpoint = await openEndpoint()));
    afterEach(clear);

    it("does not count what is below the fold until it is scrolled into view", async () => {
      const below = await open({ channel: "web" }, { above: 3000 });
      await below.watched;
      below.leave();
      expect(await beaconsBefore(endpoint, way)).to.deep.equal([]);
      const scrolled = await open({ channel: "web" }, { above: 3000 });
      await scrolled.watched;
      scrolled.element.scrollIntoView({ behavior: "instant" });
      await frames(scrolled);
      scrolled.leave();
      const counted = (await beaconsBefore(endpoint, way)) as { channel: string }[];
      expect(counted.filter(({ channel }) => channel === "web")).to.have.length(1);
    });

    it("does not count what nobody sees in a hidden tab", async () => {
      const page = await open({}, { prepare: (window) => hidden(window) });
      await page.watched;
      page.leave();
      expect(await beaconsBefore(endpoint, way)).to.deep.equal([]);
    });

    it("sends one beacon for a page, however often it is hidden", async () => {
      const page = await open();
      await page.watched;
      page.hide(true);
      page.hide(false);
      await choose(page.element, "care", "Good");
      page.hide(true);
      page.hide(false);
      page.leave();
      expect(await beaconsBefore(endpoint, way)).to.have.length(1);
    });

    it("loses what does not arrive, and does not try again", async () => {
      await endpoint.answer({ status: 503, headers: { "Retry-After": "0" } });
      const page = await open();
      await page.watched;
      page.leave();
      await eventually(async () => expect(await beacons(endpoint)).to.have.length(1));
      await endpoint.answer({});
      expect(await beaconsBefore(endpoint, way)).to.have.length(1);
    });

    it("goes on without an error where the page has broken what it needs", async () => {
      const page = await open({}, { prepare: (window) => broken(window) });
      await choose(page.element, "care", "Good");
      await press(page.element, "Continue");
      page.leave();
      expect(await beaconsBefore(endpoint, way)).to.deep.equal([]);
    });
  });

function hidden({ document: page }: SurveyPage["window"]): void {
  Object.defineProperty(page, "hidden", { configurable: true, value: true });
  Object.defineProperty(page, "visibilityState", { configurable: true, value: "hidden" });
}

function broken(window: SurveyPage["window"]): void {
  const fail = (): never => {
    throw new Error("the page's own");
  };
  Object.assign(window, { IntersectionObserver: fail, fetchLater: fail });
}
