import { expect } from "@open-wc/testing";
import { breakages } from "../support/device.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { onEachScreen, scales, send, survey } from "./bilingual.ts";
import { violations } from "./violations.ts";
import { type SatisfactionSurvey, choose, comeBack, eventually, press, show, shown } from "../support/widget.ts";

const notices = async (element: SatisfactionSurvey, count: number): Promise<void> =>
  eventually(() => expect(shown(element).querySelectorAll(".notice").length).to.equal(count));

onEachScreen("axe finds nothing when answers", (lang) => {
  async function answered(answer: Parameters<typeof openEndpoint>[0] = {}): Promise<SatisfactionSurvey> {
    const { url } = await openEndpoint(answer);
    const element = await show(survey(), { lang, endpoint: url });
    await choose(element, "care", scales.quality.options[0]!.label[lang]);
    return element;
  }
  async function sentOff(answer: Parameters<typeof openEndpoint>[0], outcome: string): Promise<SatisfactionSurvey> {
    const element = await answered(answer);
    await press(element, send[lang]);
    await eventually(() => expect(shown(element).querySelectorAll(`#outcome.${outcome}`).length).to.equal(1));
    return element;
  }

  it("are kept, and deleting them is asked about once more", async () => {
    const element = await answered();
    await eventually(() => expect(shown(element).querySelectorAll(".kept button").length).to.equal(1));
    expect(await violations(element)).to.deep.equal([]);
    shown(element).querySelector<HTMLElement>(".kept button")!.click();
    await element.updateComplete;
    expect(await violations(element)).to.deep.equal([]);
  });

  it("have been filled in again, and some no longer fit", async () => {
    const first = await answered();
    const second = await comeBack(first);
    await notices(second, 1);
    expect(await violations(second)).to.deep.equal([]);
    const { sections, ...rest } = survey({ version: "2", checks: [] });
    const fewer = { ...rest, sections: [{ ...sections[0]!, items: sections[0]!.items.slice(1) }] };
    const element = await comeBack(second, { survey: fewer });
    await notices(element, 2);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("of an earlier visit wait for the network", async () => {
    const first = await sentOff({ status: 503, headers: { "Retry-After": "600" } }, "waiting");
    expect(await violations(first)).to.deep.equal([]);
    const element = await comeBack(first);
    await notices(element, 1);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("of an earlier visit were refused", async () => {
    const element = await comeBack(await sentOff({ status: 422 }, "refused"));
    await notices(element, 1);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("cannot be kept, and cannot be sent", async () => {
    const mend = breakages["is full"]!();
    try {
      const element = await answered({ status: 503, headers: { "Retry-After": "600" } });
      await notices(element, 1);
      expect(await violations(element)).to.deep.equal([]);
      await press(element, send[lang]);
      await eventually(() => expect(shown(element).querySelectorAll("#outcome.failed").length).to.equal(1));
      expect(await violations(element)).to.deep.equal([]);
    } finally {
      mend();
    }
  });
});
