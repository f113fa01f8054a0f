import { expect } from "@open-wc/testing";
import type { Submission } from "../../../src/schema/index.ts";
import { focused, keys, showEntry } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { breakages, deviceRests, onDevice } from "../../support/device.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { leavingAsks } from "../../support/filled-in.ts";
import { hear } from "../../a11y/hear.ts";
import { clear, eventually, press, screen } from "../../support/widget.ts";

const survey = (changed: object = {}): object => ({
  schemaVersion: 1,
  id: "sent",
  version: "1",
  languages: ["vi"],
  title: "Gửi phiếu",
  sections: [{ id: "only", items: [{ type: "text", id: "remark", label: "Góp ý" }] }],
  ...changed,
});

/** What came, each submission once: the same key brings the same bytes. */
async function came(endpoint: Endpoint): Promise<string[]> {
  const bodies = new Set((await endpoint.received()).map(({ body }) => body));
  return [...bodies].map((body) => String((JSON.parse(body) as Submission).answers["remark"]));
}

describe("forms that a clerk has typed in", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  const enter = (element: Awaited<ReturnType<typeof showEntry>>, word: string): void =>
    keys(element, "Enter", ...word, "Enter");

  it("go one after another without waiting, and arrive in their order", async () => {
    const endpoint = await openEndpoint({ delay: 300 });
    const element = await showEntry(survey(), { endpoint: endpoint.url });
    for (const word of ["a", "b", "c", "d"]) {
      enter(element, word);
      expect(focused(element), "at once").to.equal("?number");
    }
    await eventually(async () => expect(await came(endpoint)).to.deep.equal(["a", "b", "c", "d"]));
    await eventually(() => expect(screen(element)).to.contain("Đã nhập 4 phiếu. Không còn phiếu chờ gửi."));
  });

  it("wait on the device while the endpoint cannot be reached, and go when it can, also after a reload", async () => {
    const endpoint = await openEndpoint({ unreachable: true });
    const element = await showEntry(survey(), { endpoint: endpoint.url });
    for (const word of ["a", "b"]) enter(element, word);
    await eventually(() => expect(screen(element)).to.contain("Đã nhập 2 phiếu. 2 phiếu chờ gửi."));
    expect(await onDevice("wait ")).to.have.length(2);
    expect(leavingAsks(), "nothing would be lost").to.equal(false);
    element.remove();

    await endpoint.answer({});
    const later = await showEntry(survey(), { endpoint: endpoint.url });
    await later.outbox.flush();
    expect(await came(endpoint)).to.deep.equal(["a", "b"]);
    expect(await onDevice("wait ")).to.deep.equal([]);
  });

  it("are told as a citizen's are: submit, queued, sent", async () => {
    const endpoint = await openEndpoint();
    const element = await showEntry(survey(), { endpoint: endpoint.url });
    const heard: string[] = [];
    for (const name of ["survey-submit", "survey-queued", "survey-sent"])
      element.addEventListener(name, () => heard.push(name));
    enter(element, "a");
    await eventually(() => expect(heard).to.deep.equal(["survey-submit", "survey-queued", "survey-sent"]));
  });

  it("say when the endpoint will not have one, and can be sent again", async () => {
    const endpoint = await openEndpoint({ status: 422, body: "{}" });
    const element = await showEntry(survey(), { endpoint: endpoint.url });
    enter(element, "a");
    await eventually(() => expect(screen(element)).to.contain("1 phiếu chưa được nơi nhận chấp nhận"));
    await endpoint.answer({});
    await press(element, "Gửi lại");
    await eventually(async () => expect((await endpoint.received()).map(({ status }) => status)).to.include(201));
  });

  it("stay in the page, which holds on to them, where the browser keeps nothing", async () => {
    const mend = breakages["is full"]!();
    try {
      const endpoint = await openEndpoint({ unreachable: true });
      const element = await showEntry(survey(), { endpoint: endpoint.url });
      enter(element, "a");
      await deviceRests();
      await eventually(() => expect(screen(element)).to.contain("không cho lưu"));
      expect(leavingAsks()).to.equal(true);
      await endpoint.answer({});
      await element.outbox.flush();
      expect(await came(endpoint)).to.deep.equal(["a"]);
      await eventually(() => expect(leavingAsks()).to.equal(false));
    } finally {
      mend();
    }
  });

  it("keep the page while one is half typed in, and no longer", async () => {
    const element = await showEntry(survey());
    expect(leavingAsks()).to.equal(false);
    keys(element, "Enter", "a");
    await element.updateComplete;
    expect(leavingAsks()).to.equal(true);
    keys(element, "Escape");
    await element.updateComplete;
    expect(leavingAsks()).to.equal(false);
  });

  it("stay on the screen when the page names no endpoint", async () => {
    const element = await showEntry(survey());
    enter(element, "a");
    await element.updateComplete;
    expect(screen(element)).to.contain("chưa khai báo nơi nhận");
    expect(focused(element)).to.equal("remark");
  });

  it("are counted aloud when the numbers rest, not at every change", async () => {
    const endpoint = await openEndpoint();
    const element = await showEntry(survey(), { endpoint: endpoint.url });
    const heard = hear(element);
    for (const word of ["a", "b", "c"]) enter(element, word);
    await eventually(() => expect(heard.live).to.deep.equal(["Đã nhập 3 phiếu. Không còn phiếu chờ gửi."]));
    await new Promise((done) => setTimeout(done, 1200));
    expect(heard.live).to.have.length(1);
  });
});
