import { expect } from "@open-wc/testing";
import type { Submission } from "../../../src/schema/index.ts";
import { Records } from "../../../src/storage/records.ts";
import { violations } from "../../a11y/violations.ts";
import { fieldOf, focused, keys, said, showEntry, typeKeys } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { deviceRests } from "../../support/device.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { type SatisfactionSurvey, clear, eventually, shown } from "../../support/widget.ts";

const survey = {
  schemaVersion: 1,
  id: "invited",
  version: "1",
  languages: ["vi"],
  title: "Phiếu có thư mời",
  sections: [{ id: "only", items: [{ type: "text", id: "remark", label: "Góp ý" }] }],
};

/** As `invite` makes them: their last sign is a check. */
const CODE = "7K2M-0XQ4-V9R6";
const OTHER = "0000-0000-001Y";

describe("the code of an invitation on a paper form", () => {
  const before = location.search;
  let log: ReturnType<typeof quietConsole>;
  let endpoint: Endpoint;
  beforeEach(async () => {
    log = quietConsole();
    endpoint = await openEndpoint();
  });
  afterEach(() => {
    clear();
    history.replaceState(null, "", location.pathname + before);
    log.restore();
  });

  const begin = (mode = "entry invitations"): Promise<SatisfactionSurvey> =>
    showEntry(survey, { endpoint: endpoint.url, mode });

  /** What came: the code in the header, and the form. */
  const sent = async (): Promise<[code: string | undefined, form: Submission][]> =>
    (await endpoint.received())
      .filter(({ method }) => method === "POST")
      .map(({ headers, body }) => [headers["survey-invitation"], JSON.parse(body) as Submission]);
  const codes = async (): Promise<(string | undefined)[]> => (await sent()).map(([code]) => code);

  const stored = (element: SatisfactionSurvey): string =>
    [...shown(element).querySelectorAll(".entered li")].map((each) => each.textContent).join();
  const correct = async (element: SatisfactionSurvey): Promise<void> => {
    shown(element).querySelector("details")!.open = true;
    shown(element).querySelector<HTMLElement>(".entered li button")!.click();
    await element.updateComplete;
  };

  it("is typed behind the form's number, leads on by itself, and goes beside the answers only", async () => {
    const element = await begin();
    keys(element, "1", "Enter");
    expect(focused(element)).to.equal("?invitation");
    const field = fieldOf(element, "?invitation");
    expect(field.labels![0]!.textContent!.trim()).to.equal("Mã thư mời (nếu phiếu có ghi)");
    expect(element.shadowRoot!.getElementById(field.getAttribute("aria-describedby")!)!.textContent).to.contain(
      "không có mã: Enter",
    );
    typeKeys(element, CODE.toLowerCase().replaceAll("-", " "));
    expect(focused(element)).to.equal("remark");
    keys(element, "a", "Enter");
    expect(fieldOf(element, "?invitation").value).to.equal("");
    keys(element, "2", "Enter", "Enter", "b", "Enter");
    await eventually(async () => expect(await codes()).to.deep.equal([CODE, undefined]));
    expect(JSON.stringify((await sent()).map(([, form]) => form))).not.to.contain("7K2M");
    await deviceRests();
    const records = new Records();
    const kept = await Promise.all((await records.keys()).map((key) => records.read(key)));
    expect(JSON.stringify(kept)).to.contain("remark").and.not.to.match(/7k2m/i);
  });

  it("that is wrong is told at once, and keeps the focus", async () => {
    const element = await begin();
    keys(element, "Enter");
    typeKeys(element, `${CODE.slice(0, -1)}B`);
    expect(focused(element)).to.equal("?invitation");
    await eventually(() => expect(said(element, "?invitation")).to.contain(`Mã “${CODE.slice(0, -1)}B” không đúng`));
    expect(fieldOf(element, "?invitation").getAttribute("aria-invalid")).to.equal("true");
    expect(await violations(element)).to.deep.equal([]);
    keys(element, "Enter");
    expect(focused(element)).to.equal("?invitation");
    keys(element, "Backspace", "Enter");
    expect(focused(element)).to.equal("?invitation");
    await eventually(() => expect(said(element, "?invitation")).to.contain("không đúng"));
    keys(element, "6");
    expect(focused(element)).to.equal("remark");
  });

  it("is typed once where the form is typed twice", async () => {
    const element = await begin("entry double invitations");
    keys(element, "1", "Enter", ...CODE, "a", "Enter");
    keys(element, "1", "Enter", "b", "Enter");
    await element.updateComplete;
    keys(element, "1", "Enter");
    await eventually(async () => expect(await codes()).to.deep.equal([CODE]));
  });

  it("has no field, and is not taken from the address, where the tag says nothing of invitations", async () => {
    history.replaceState(null, "", `${location.pathname}?m=${CODE}`);
    const element = await begin("entry");
    keys(element, "1", "Enter");
    expect(focused(element)).to.equal("remark");
    keys(element, "a", "Enter");
    await eventually(async () => expect(await codes()).to.deep.equal([undefined]));
  });

  it("that was not accepted is named in the list with what to do; corrected or left out, the form goes with all its answers", async () => {
    await endpoint.answer({ status: 422, body: JSON.stringify({ title: "?" }) });
    let element = await begin();
    keys(element, "1", "Enter", ...CODE, "a", "Enter");
    await eventually(() => expect(stored(element)).to.contain("không được nhận"));
    await eventually(() => expect(stored(element)).to.contain(`mã thư mời ${CODE}`));
    expect(await violations(element)).to.deep.equal([]);
    // Also when the page was opened anew; and the right link of somebody's letter in its address changes nothing.
    await deviceRests();
    element.remove();
    history.replaceState(null, "", `${location.pathname}?m=${CODE.slice(0, -1)}B`);
    element = await begin();
    await eventually(() => expect(stored(element)).to.contain(`mã thư mời ${CODE}`));
    expect(await codes()).to.deep.equal([CODE]);

    await correct(element);
    expect(fieldOf(element, "?invitation").value).to.equal(CODE);
    fieldOf(element, "?invitation").focus();
    keys(element, "Escape", ...OTHER, "Enter");
    await eventually(async () => expect(await codes()).to.deep.equal([CODE, OTHER]));
    await eventually(() => expect(stored(element)).to.contain(`mã thư mời ${OTHER}`));
    await endpoint.answer({});
    await correct(element);
    fieldOf(element, "?invitation").focus();
    keys(element, "Escape", "Enter", "Enter");
    await eventually(async () => expect(await codes()).to.deep.equal([CODE, OTHER, undefined]));
    expect((await sent()).map(([, { answers, revision }]) => [answers["remark"], revision])).to.deep.equal([
      ["a", undefined],
      ["a", 2],
      ["a", 3],
    ]);

    // What was delivered needs none to be corrected.
    await eventually(() => expect(stored(element)).to.contain("đã gửi"));
    await correct(element);
    expect(element.shadowRoot!.getElementById("field:?invitation")).to.equal(null);
  });
});
