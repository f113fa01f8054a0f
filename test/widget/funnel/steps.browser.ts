import { expect } from "@open-wc/testing";
import { digestOf } from "../../../src/schema/index.ts";
import { checkBeacon } from "../../../src/schema/check-beacon.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { button, choose, clear, eventually, press } from "../../support/widget.ts";
import {
  type PageOptions,
  type SurveyPage,
  WAYS,
  beacons,
  beaconsBefore,
  countingPage,
  finish,
  frames,
  openPage,
  survey,
} from "./page.ts";

for (const [how, way] of Object.entries(WAYS))
  describe(`each step of a view is counted, ${how}`, () => {
    let endpoint: Endpoint;
    const open = (attributes?: Record<string, string>, more?: Partial<PageOptions>): Promise<SurveyPage> =>
      countingPage(endpoint, way, attributes, more);

    beforeEach(async () => (endpoint = await openEndpoint()));
    afterEach(clear);

    it("says that it was seen, once, when the page goes, and nothing that could name anybody", async () => {
      const page = await open({ unit: "hue", placement: "hall side", channel: "zalo" });
      await page.watched;
      expect(await beacons(endpoint)).to.deep.equal([]);
      page.leave();
      await eventually(async () => expect(await beacons(endpoint)).to.have.length(1));
      const [{ beacon, headers, method, path }] = (await beacons(endpoint)) as [Awaited<ReturnType<typeof beacons>>[0]];
      expect(beacon).to.deep.equal({
        schemaVersion: 1,
        survey: { id: "little", version: "1", digest: digestOf(survey) },
        channel: "zalo",
        placement: "hall",
        unit: "hue",
        counts: { seen: 1 },
      });
      expect(checkBeacon(survey, beacon).faults).to.deep.equal([]);
      expect([method, path]).to.deep.equal(["POST", `${endpoint.url}/funnel`]);
      expect(headers["content-type"]).to.match(/^text\/plain/);
      expect(headers["cookie"]).to.equal(undefined);
      expect(headers["referer"]).to.equal(undefined);
    });

    it("counts each step of a person who goes to the end", async () => {
      const page = await open();
      await page.watched;
      await choose(page.element, "care", "Good");
      await finish(page, "received");
      page.leave();
      await eventually(async () => expect(await beacons(endpoint)).to.have.length(1));
      expect((await beacons(endpoint))[0]!.beacon["counts"]).to.deep.equal({
        seen: 1,
        begun: 1,
        sections: { first: 1, second: 1, third: 1 },
        finished: 1,
        delivered: 1,
      });
    });

    it("tells a refusal from what was delivered, and both from what waits", async () => {
      await endpoint.answer({ status: 422, headers: { "Content-Type": "application/problem+json" }, body: "{}" });
      const page = await open({ layout: "page", funnel: `${endpoint.url}/funnel` });
      await page.watched;
      await choose(page.element, "care", "Good");
      await finish(page, "refused");
      page.leave();
      await eventually(async () => expect(await beacons(endpoint)).to.have.length(1));
      expect((await beacons(endpoint))[0]!.beacon["counts"]).to.deep.equal({
        seen: 1,
        begun: 1,
        sections: { first: 1 },
        finished: 1,
        refused: 1,
      });
    });

    it("counts nothing of a clerk's forms, and nothing without the attribute", async () => {
      const clerk = await openPage({
        survey,
        attributes: { funnel: "", endpoint: `${endpoint.url}/submissions`, mode: "entry" },
        shows: "input",
      });
      await clerk.watched;
      clerk.leave();
      const plain = await openPage({ survey, attributes: { endpoint: `${endpoint.url}/submissions` } });
      await frames(plain);
      plain.leave();
      expect(await beaconsBefore(endpoint, way)).to.deep.equal([]);
    });

    it("adds up what the people at a kiosk do", async () => {
      const page = await open({ kiosk: "" });
      await page.watched;
      for (let person = 0; person < 3; person++) {
        await choose(page.element, "care", "Good");
        await finish(page, "received");
        await press(page.element, "Done, next person please");
      }
      await eventually(() => expect(button(page.element, "Continue")).to.not.equal(undefined));
      await frames(page);
      page.leave();
      await eventually(async () => expect(await beacons(endpoint)).to.have.length(1));
      // The last screen is there for the next person.
      expect((await beacons(endpoint))[0]!.beacon["counts"]).to.deep.equal({
        seen: 4,
        begun: 3,
        sections: { first: 3, second: 3, third: 3 },
        finished: 3,
        delivered: 3,
      });
    });
  });
