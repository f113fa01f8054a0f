import { expect } from "@open-wc/testing";
import { type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { onEachScreen, scales, send, survey } from "./bilingual.ts";
import { violations } from "./violations.ts";
import { choose, eventually, press, put, screen, settled, show, shown, type } from "../support/widget.ts";

onEachScreen("axe finds nothing when the survey", (lang) => {
  it("loads", async () => {
    const { url } = await openEndpoint({ status: 200, delay: 2000, body: "{}" });
    const element = put(undefined, { src: url, lang });
    await new Promise((done) => setTimeout(done, 1000));
    expect(await violations(element)).to.deep.equal([]);
  });

  it("is unavailable", async () => {
    const { url } = await openEndpoint({ status: 503 });
    const element = put(undefined, { src: url, lang });
    await eventually(() => expect(shown(element).querySelectorAll("button").length).to.equal(1));
    expect(await violations(element)).to.deep.equal([]);
  });

  it("is early, closed, or invalid", async () => {
    for (const given of [
      survey({ period: { opens: "2199-01-01" } }),
      survey({ period: { closes: "2001-01-01" } }),
      survey({ version: undefined }),
    ]) {
      const element = put(given, { lang });
      await eventually(() => expect(shown(element).querySelectorAll("#outcome").length).to.equal(1));
      const details = shown(element).querySelector("details");
      if (details) details.open = true;
      expect(await violations(element)).to.deep.equal([]);
    }
  });

  it("asks for what is missing, what cannot be read, and what is contradictory", async () => {
    const element = await show(survey(), { lang });
    await press(element, send[lang]);
    expect(shown(element).querySelectorAll("#summary a").length).to.equal(1);
    expect(await violations(element)).to.deep.equal([]);
    await type(element, "days", "x");
    await press(element, send[lang]);
    expect(shown(element).querySelectorAll("#summary.wrong").length).to.equal(1);
    expect(await violations(element)).to.deep.equal([]);
    await type(element, "days", "");
    await choose(element, "care", scales.quality.options[1]!.label[lang]);
    await press(element, send[lang]);
    expect(screen(element)).to.match(/Really\?|Thật không\?/);
    expect(await violations(element)).to.deep.equal([]);
  });

  for (const [what, answer] of [
    ["is being sent", { delay: 1500 }],
    ["was received", {}],
    ["waits for the network", { status: 500 }],
    ["was refused", { status: 422, body: '{"detail":"No."}' }],
  ] as [string, TestAnswer][]) {
    it(what, async () => {
      const endpoint = await openEndpoint(answer);
      const element = await show(survey(), { lang, endpoint: endpoint.url });
      await choose(element, "care", scales.quality.options[0]!.label[lang]);
      await press(element, send[lang]);
      if (!answer.delay)
        await eventually(() =>
          expect(shown(element).querySelectorAll("#outcome:not(.sending, .saved)").length).to.equal(1),
        );
      await settled(element);
      expect(await violations(element)).to.deep.equal([]);
    });
  }
});
