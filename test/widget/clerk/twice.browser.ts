import { expect } from "@open-wc/testing";
import type { Submission, Survey } from "../../../src/schema/index.ts";
import { fieldOf, focused, keys, showEntry } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { type SatisfactionSurvey, clear, press, screen, shown } from "../../support/widget.ts";

const yesNo = [
  { code: "yes", label: "Có" },
  { code: "no", label: "Không" },
];
const survey = {
  schemaVersion: 1,
  id: "twice",
  version: "1",
  languages: ["vi"],
  title: "Hai lần",
  sections: [
    {
      id: "only",
      items: [
        { type: "choice", id: "came", label: "Đã đến?", options: yesNo },
        { type: "choice", id: "waited", label: "Phải chờ?", options: yesNo, askIf: { item: "came", is: "yes" } },
        { type: "text", id: "remark", label: "Góp ý" },
      ],
    },
  ],
} satisfies Survey;

describe("a form that is typed in twice", () => {
  let log: ReturnType<typeof quietConsole>;
  let element: SatisfactionSurvey;
  let sent: Submission[];
  beforeEach(async () => {
    log = quietConsole();
    sent = [];
    element = await showEntry(survey, { mode: "entry double" });
    element.addEventListener("survey-submit", (event) => {
      event.preventDefault();
      sent.push(event.submission);
    });
  });
  afterEach(() => {
    clear();
    log.restore();
  });

  it("is sent after the second time, when both are the same; the second begins with empty fields", () => {
    keys(element, "7", "Enter", "1", "2", "x", "Enter");
    expect(sent).to.have.length(0);
    expect(screen(element)).to.contain("Phiếu thứ 1, nhập lần hai");
    expect(focused(element)).to.equal("?number");
    for (const field of shown(element).querySelectorAll<HTMLInputElement>(".step input"))
      expect(field.value).to.equal("");
    keys(element, "7", "Enter", "1", "2", "x", "Enter");
    expect(sent.map(({ answers }) => answers)).to.deep.equal([{ came: "yes", waited: "no", remark: "x" }]);
    expect(screen(element)).to.contain("Phiếu thứ 2");
  });

  it("shows both values where they differ, and the clerk chooses each before it is sent", async () => {
    keys(element, "7", "Enter", "1", "2", "x", "Enter");
    keys(element, "7", "1", "Enter", "1", "1", "y", "Enter");
    expect(sent).to.have.length(0);
    expect(screen(element)).to.contain("khác nhau ở 3 chỗ");
    const shownAt = (id: string) =>
      shown(element).querySelector(`[id="hint:${id}"]`)!.textContent!.replaceAll(/\s+/g, " ");
    expect(shownAt("?number")).to.contain("lần đầu: 7").and.contain("lần hai: 71");
    expect(shownAt("waited")).to.contain("lần đầu: 2 Không").and.contain("lần hai: 1 Có");
    expect(shownAt("remark")).to.contain("lần đầu: x").and.contain("lần hai: y");
    expect(focused(element)).to.equal("?number");

    keys(element, "Enter");
    expect(sent, "nothing is chosen yet").to.have.length(0);
    keys(element, "3", "2", "1");
    expect(focused(element)).to.equal("remark");
    keys(element, "2", "Enter");
    expect(sent[0]!.answers).to.deep.equal({ came: "yes", waited: "no", remark: "y" });
    expect(sent[0]!.formNumber).to.equal("71");
  });

  it("asks for no choice where only one of the two was asked: that one counts, if the choice leads there", () => {
    keys(element, "Enter", "1", "2", "Enter");
    keys(element, "Enter", "2", "Enter");
    expect(screen(element)).to.contain("khác nhau ở 1 chỗ");
    keys(element, "1", "Enter");
    keys(element, "Enter", "1", "2", "Enter");
    keys(element, "Enter", "2", "Enter");
    keys(element, "2", "Enter");
    expect(sent.map(({ answers }) => answers)).to.deep.equal([{ came: "yes", waited: "no" }, { came: "no" }]);
  });

  it("may be typed in a second time again, when both times were wrong", async () => {
    keys(element, "Enter", "1", "2", "Enter");
    keys(element, "Enter", "2", "Enter");
    await press(element, "Nhập lại lần hai");
    expect(focused(element)).to.equal("?number");
    expect(fieldOf(element, "came").value).to.equal("");
    keys(element, "Enter", "1", "2", "Enter");
    expect(sent.map(({ answers }) => answers)).to.deep.equal([{ came: "yes", waited: "no" }]);
  });
});
