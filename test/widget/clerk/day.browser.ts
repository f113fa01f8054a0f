import { expect } from "@open-wc/testing";
import type { Submission } from "../../../src/schema/index.ts";
import { fieldOf, focused, keys, said, showDesk, typeKeys } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { type SatisfactionSurvey, clear, eventually, screen, shown } from "../../support/widget.ts";

const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const [year, month, day] = yesterday.split("-") as [string, string, string];
const survey = {
  schemaVersion: 1,
  id: "day",
  version: "1",
  languages: ["vi"],
  title: "Ngày trên phiếu",
  sections: [{ id: "only", items: [{ type: "text", id: "remark", label: "Góp ý" }] }],
};

describe("the day on a paper form", () => {
  let log: ReturnType<typeof quietConsole>;
  let sent: Submission[];
  beforeEach(() => {
    log = quietConsole();
    sent = [];
  });
  afterEach(() => {
    clear();
    log.restore();
  });

  async function begin(attributes: Record<string, string> = {}, changed: object = {}): Promise<SatisfactionSurvey> {
    const element = await showDesk({ ...survey, ...changed }, attributes);
    element.addEventListener("survey-submit", (event) => {
      event.preventDefault();
      sent.push(event.submission);
    });
    return element;
  }

  it("is asked for first, and kept for the forms that follow without a key", async () => {
    const element = await begin();
    expect(focused(element)).to.equal("?day");
    typeKeys(element, day + month + year);
    keys(element, "Enter", "1", "Enter", "a", "Enter");
    keys(element, "2", "Enter", "b", "Enter");
    expect(sent.map(({ answeredOn }) => answeredOn)).to.deep.equal([yesterday, yesterday]);
    expect(shown(element).querySelector("[id='hint:?day']")!.textContent).to.contain(`${day}/${month}/${year}`);
  });

  it("is another one after a key back from the number", async () => {
    const element = await begin();
    typeKeys(element, day + month + year);
    keys(element, "Enter", "1", "Enter", "a", "Enter");
    keys(element, "ArrowUp");
    expect(focused(element)).to.equal("?day");
    typeKeys(element, "1/2/2024");
    keys(element, "Enter", "2", "Enter", "b", "Enter");
    expect(sent.map(({ answeredOn }) => answeredOn)).to.deep.equal([yesterday, "2024-02-01"]);
  });

  it("may be missing: then nothing is said of it", async () => {
    const element = await begin();
    keys(element, "Enter", "Enter", "a", "Enter");
    expect(sent).to.have.length(1);
    expect(sent[0]).not.to.have.property("answeredOn");
  });

  it("may be typed in digits of another script", async () => {
    const element = await begin();
    typeKeys(element, "០១/០២/២០២៤");
    keys(element, "Enter", "Enter", "a", "Enter");
    expect(sent[0]!.answeredOn).to.equal("2024-02-01");
  });

  for (const typed of ["31/2/2024", "1/1/2099", "3"])
    it(`cannot be ${typed}: that is said, and the focus stays`, async () => {
      const element = await begin();
      typeKeys(element, typed);
      keys(element, "Enter");
      expect(focused(element)).to.equal("?day");
      await eventually(() => expect(said(element, "?day")).not.to.equal(""));
      expect(fieldOf(element, "?day").getAttribute("aria-invalid")).to.equal("true");
    });

  it("lets a form be typed in when the survey is over, and only one that was answered in time", async () => {
    const element = await begin({}, { period: { opens: "2024-01-01", closes: "2024-03-31" } });
    typeKeys(element, "1/4/2024");
    keys(element, "Enter");
    expect(focused(element)).to.equal("?day");
    keys(element, "Escape");
    typeKeys(element, "31/3/2024");
    keys(element, "Enter", "Enter", "a", "Enter");
    expect(sent[0]!.answeredOn).to.equal("2024-03-31");
    keys(element, "ArrowUp", "Escape", "Enter", "Enter", "b", "Enter");
    await element.updateComplete;
    expect(sent).to.have.length(1);
    expect(screen(element)).to.contain("hết thời gian nhận phiếu");
  });

  it("is compared where a form is typed twice", async () => {
    const element = await begin({ mode: "entry double" });
    typeKeys(element, "1/2/2024");
    keys(element, "Enter", "1", "Enter", "a", "Enter");
    keys(element, "ArrowUp");
    typeKeys(element, "2/2/2024");
    keys(element, "Enter", "1", "Enter", "a", "Enter");
    expect(focused(element)).to.equal("?day");
    await element.updateComplete;
    expect(screen(element)).to.contain("01/02/2024").and.to.contain("02/02/2024");
    keys(element, "2", "Enter");
    expect(sent.map(({ answeredOn }) => answeredOn)).to.deep.equal(["2024-02-02"]);
  });
});
