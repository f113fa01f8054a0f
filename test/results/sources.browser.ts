import { expect } from "@open-wc/testing";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { clear, eventually, once } from "../support/widget.ts";
import { inside, put, reportFor, show, words } from "../support/results.ts";

describe("results come from", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  const title = "Kết quả khảo sát tại quầy";
  const button = (element: ReturnType<typeof put>, text: string) =>
    [...inside(element).querySelectorAll("button")].find((each) => each.textContent!.trim() === text);

  it("the property, and another report takes the place of the first", async () => {
    const element = await show();
    expect(words(element)).to.contain(title).and.to.contain("40 phiếu");
    const loaded = once(element, "results-load");
    const next = reportFor();
    element.report = { ...next, survey: { ...next.survey, title: "Lần hai" } };
    expect((await loaded).report.survey.title).to.equal("Lần hai");
    await element.updateComplete;
    expect(words(element)).to.contain("Kết quả lần hai").and.not.to.contain(title);
  });

  it("an address, which is said to be opening meanwhile", async () => {
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(reportFor()), delay: 200 });
    const element = put(undefined, { src: url });
    await element.updateComplete;
    expect(words(element)).to.equal("Đang mở kết quả khảo sát…");
    await eventually(() => expect(words(element)).to.contain(title));
  });

  it("a script in the tag", async () => {
    const json = JSON.stringify(reportFor()).replaceAll("<", "\\u003c");
    document.body.innerHTML = `<satisfaction-results><script type="application/json">${json}</script></satisfaction-results>`;
    const element = document.querySelector("satisfaction-results")!;
    await eventually(() => expect(words(element)).to.contain(title));
  });

  it("an address that is out of reach now: the page says so, shows its own link, and tries again", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const element = put(undefined, { src: endpoint.url });
    element.innerHTML = '<a href="#document">Tải báo cáo (PDF)</a>';
    const { message, reason } = await once(element, "results-error");
    expect(message).to.contain("503");
    expect(reason).to.equal("load");
    await element.updateComplete;
    expect(words(element)).to.contain("Chưa mở được kết quả khảo sát.");
    expect(element.querySelector("a")!.checkVisibility()).to.equal(true);
    await endpoint.answer({ status: 200, body: JSON.stringify(reportFor()) });
    button(element, "Thử lại")!.click();
    await eventually(() => expect(words(element)).to.contain(title));
  });

  for (const [what, report, said, why] of [
    ["something else", { hello: "world" }, "reportVersion 1", "report"],
    ["a list", [], "reportVersion 1", "report"],
    ["nothing", null, "reportVersion 1", "report"],
    ["a report from a later version", { reportVersion: 2 }, "reportVersion 2", "version"],
    ["a damaged report", { ...reportFor(), total: undefined }, "reportVersion 1", "report"],
  ] as const) {
    it(`${what}: nothing is shown of it, and the webmaster reads why`, async () => {
      const element = put(report);
      const { message, reason } = await once(element, "results-error");
      expect(reason).to.equal(why);
      expect(message).to.contain(said).and.to.contain("satisfaction-");
      expect(log.written).to.deep.equal([`<satisfaction-results>: ${message}`]);
      await element.updateComplete;
      expect(words(element)).to.contain("Hiện chưa hiển thị được kết quả khảo sát.").and.to.contain(message);
      expect(inside(element).querySelector("table, button")).to.equal(null);
    });
  }

  it("a page instead of a file: the webmaster reads that it is no report", async () => {
    const { url } = await openEndpoint({ status: 200, body: "<!doctype html><title>Portal</title>" });
    const { message, reason } = await once(put(undefined, { src: url }), "results-error");
    expect(reason).to.equal("report");
    expect(message).to.contain("Dữ liệu không phải là báo cáo");
  });

  it("nowhere: the webmaster is told how to give one", async () => {
    const { message, reason } = await once(put(undefined, { lang: "en" }), "results-error");
    expect(reason).to.equal("load");
    expect(message).to.contain("set “src”");
  });

  it("no address but http(s)", async () => {
    const { message, reason } = await once(put(undefined, { src: "javascript:alert(1)" }), "results-error");
    expect(reason).to.equal("load");
    expect(message).to.contain("is not an http(s) address");
  });
});
