import { expect } from "@open-wc/testing";
import type { Submission, Survey } from "../../../src/schema/index.ts";
import { fieldOf, focused, keys, said, showEntry, typeKeys } from "../../support/clerk.ts";
import { setClock } from "../../support/clock.ts";
import { quietConsole } from "../../support/console.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { onDevice } from "../../support/device.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  press,
  screen,
  show,
  shown,
} from "../../support/widget.ts";

const survey = {
  schemaVersion: 1,
  id: "counter",
  version: "1",
  languages: ["vi"],
  title: "Góp ý tại quầy",
  scales: {
    quality: {
      options: [
        { code: "good", label: "Tốt", value: 3 },
        { code: "fair", label: "Khá", value: 2 },
        { code: "poor", label: "Kém", value: 1 },
        { code: "dk", label: "Không biết", missing: "dont_know" },
      ],
    },
  },
  sections: [
    {
      id: "first",
      items: [
        { type: "note", id: "hello", label: "Xin chào." },
        { type: "rating", id: "care", label: "Thái độ", scale: "quality" },
        { type: "text", id: "why", label: "Vì sao?", askIf: { item: "care", is: "poor" } },
        { type: "number", id: "days", label: "Số ngày chờ", min: 1, offer: ["dont_know"] },
      ],
    },
    {
      id: "second",
      title: "Phần sau",
      items: [
        {
          type: "choices",
          id: "from",
          label: "Biết từ đâu?",
          options: [
            { code: "board", label: "Bảng" },
            { code: "web", label: "Trang web" },
            { code: "else", label: "Nơi khác", other: true },
          ],
        },
        { type: "rating", id: "all", label: "Nhìn chung", scale: "quality" },
      ],
    },
  ],
} satisfies Survey;

describe("a clerk who types in paper forms", () => {
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

  /** The page has a listener that takes each form. */
  async function begin(attributes: Record<string, string> = {}, changed: object = {}): Promise<SatisfactionSurvey> {
    const element = await showEntry({ ...survey, ...changed }, attributes);
    element.addEventListener("survey-submit", (event) => {
      event.preventDefault();
      sent.push(event.submission);
    });
    return element;
  }

  it("begins at the form's number, and a digit leads on to the next question", async () => {
    const element = await begin();
    expect(focused(element)).to.equal("?number");
    keys(element, "0", "1", "Enter");
    expect(focused(element)).to.equal("care");
    keys(element, "1");
    expect(focused(element)).to.equal("days");
    expect(fieldOf(element, "care").value).to.equal("1");
  });

  it("sends with Enter in the last field, and the next form is there at once, empty", async () => {
    const element = await begin({ channel: "post" });
    keys(element, "7", "Enter", "1", "1", "2", "Enter", "2", "1", "Enter", "4");
    expect(focused(element), "the last digit leads nowhere").to.equal("all");
    expect(sent).to.have.length(0);
    keys(element, "Enter");
    expect(sent).to.have.length(1);
    expect(sent[0]!.answers).to.deep.equal({ care: "good", days: 12, from: ["board", "web"] });
    expect(sent[0]!.missing).to.deep.equal({ why: "not_applicable", all: "dont_know" });
    expect(sent[0]!.channel).to.equal("post");
    expect(focused(element)).to.equal("?number");
    for (const field of shown(element).querySelectorAll<HTMLInputElement>(".step input"))
      expect(field.value, field.id).to.equal("");
  });

  /** What a person sees in a list, and the one that is chosen. */
  const listIn = (element: SatisfactionSurvey, id: string): { words: string[]; chosen: string } => {
    const { options, selectedOptions } = fieldOf(element, id) as unknown as HTMLSelectElement;
    return { words: [...options].map(({ label }) => label), chosen: selectedOptions[0]!.label };
  };
  const chooseIn = (element: SatisfactionSurvey, id: string, words: string): void => {
    const list = fieldOf(element, id) as unknown as HTMLSelectElement;
    list.value = [...list.options].find(({ label }) => label.trim() === words)!.value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };

  it("has the ways that forms come back in a list, in words, and keeps the chosen one for all forms that follow", async () => {
    const element = await begin();
    expect(listIn(element, "?batch.channel").chosen).to.equal("Phiếu giấy");
    expect(listIn(element, "?batch.channel").words.slice(0, 3)).to.deep.equal([
      "Phiếu giấy",
      "Trực tiếp tại nơi tiếp nhận",
      "Bưu điện",
    ]);
    fieldOf(element, "?batch.channel").focus();
    chooseIn(element, "?batch.channel", "Bưu điện");
    keys(element, "Enter", "Enter");
    expect(focused(element)).to.equal("?number");
    for (let forms = 0; forms < 2; forms++) keys(element, "Enter", "2", "Enter", "Enter", "Enter");
    expect(sent.map(({ channel }) => channel)).to.deep.equal(["post", "post"]);
  });

  it("has the units in a list, by name, as the table of units has them", async () => {
    const table = "id,parent,label\nhue,,Thành phố Huế\nthuan-hoa,hue,Phường Thuận Hóa\nphu-xuan,hue,Phường Phú Xuân\n";
    const file = await openEndpoint({ status: 200, body: table });
    const element = await begin({ units: file.url }, { context: { unit: { label: "Đơn vị" } } });
    await eventually(() =>
      expect(listIn(element, "?batch.unit").words.map((each) => each.trim())).to.deep.equal([
        "–",
        "Thành phố Huế",
        "Phường Thuận Hóa",
        "Phường Phú Xuân",
      ]),
    );
    fieldOf(element, "?batch.unit").focus();
    chooseIn(element, "?batch.unit", "Phường Phú Xuân");
    keys(element, "Enter", "Enter", "Enter", "2", "Enter", "Enter", "Enter");
    expect(sent[0]!.context).to.deep.equal({ unit: "phu-xuan" });
  });

  const TABLE = "id,label\r\nphu-xuan,Phường Phú Xuân\r\n";
  for (const [saved, bytes] of Object.entries({
    "UTF-8 with a mark": new TextEncoder().encode(`\ufeff${TABLE}`),
    "UTF-16, as “Unicode text” of spreadsheets": Uint16Array.from(`\ufeff${TABLE}`, (sign) => sign.charCodeAt(0)),
  }))
    it(`has the units by name from a table in ${saved}`, async () => {
      const units = URL.createObjectURL(new Blob([bytes]));
      const element = await begin({ units }, { context: { unit: {} } });
      await eventually(() => expect(listIn(element, "?batch.unit").words).to.deep.equal(["–", "Phường Phú Xuân"]));
    });

  it("has a field for the unit's code where the table is in an older code page, and the console names the line", async () => {
    // “Phường Phú Xuân” in windows-1258.
    const name = [0x50, 0x68, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x50, 0x68, 0xfa, 0x20, 0x58, 0x75, 0xe2, 0x6e];
    const units = URL.createObjectURL(new Blob(["id,label\r\nphu-xuan,", Uint8Array.from(name), "\r\n"]));
    const element = await begin({ units }, { context: { unit: {} } });
    await eventually(() => expect(log.written.join()).to.match(/units: .*UTF-8.*2/));
    expect(fieldOf(element, "?batch.unit").localName).to.equal("input");
  });

  it("has a field for the unit's code where the table cannot be had, and says why", async () => {
    const file = await openEndpoint({ status: 404 });
    const element = await begin({ units: file.url }, { context: { unit: {} } });
    await eventually(() => expect(log.written.join()).to.contain("404"));
    fieldOf(element, "?batch.unit").focus();
    typeKeys(element, "hue");
    keys(element, "Enter", "Enter", "Enter", "2", "Enter", "Enter", "Enter");
    expect(sent[0]!.context).to.deep.equal({ unit: "hue" });
  });

  it("keeps the tag's own way, which has no words", async () => {
    const element = await begin({ channel: "truong-thon" });
    expect(listIn(element, "?batch.channel").chosen).to.equal("truong-thon");
    keys(element, "Enter", "2", "Enter", "Enter", "Enter");
    expect(sent[0]!.channel).to.equal("truong-thon");
  });

  it("asks once for what the survey declares and the tag does not give", async () => {
    const context = { unit: {}, desk: { values: ["a", "b"] }, round: {} };
    const element = await begin({ round: "2026" }, { context });
    expect(focused(element)).to.equal("?batch.unit");
    typeKeys(element, "minh-hoa");
    keys(element, "Enter");
    expect(focused(element)).to.equal("?batch.desk");
    const desk = fieldOf(element, "?batch.desk");
    desk.value = "b";
    desk.dispatchEvent(new Event("change", { bubbles: true }));
    keys(element, "Enter");
    expect(focused(element)).to.equal("?day");
    keys(element, "Enter");
    expect(focused(element)).to.equal("?number");
    for (let forms = 0; forms < 2; forms++) keys(element, "Enter", "2", "Enter", "Enter", "Enter");
    expect(sent.map((each) => each.context)).to.deep.equal([
      { unit: "minh-hoa", desk: "b", round: "2026" },
      { unit: "minh-hoa", desk: "b", round: "2026" },
    ]);
  });

  it("reads digits of every script: Khmer, Arabic, Burmese and full width", async () => {
    const consent = { text: "Đồng ý?", purpose: "p", controller: "c", retention: "r" };
    const element = await begin({}, { consent });
    keys(element, "Enter", "１", "១");
    expect(focused(element)).to.equal("days");
    typeKeys(element, "١٢");
    keys(element, "Enter", "၁", "၂", "Enter", "２", "Enter");
    expect(sent[0]!.consent!.agreed).to.equal(true);
    expect(sent[0]!.answers).to.deep.equal({ care: "good", days: 12, from: ["board", "web"], all: "fair" });
  });

  describe("moves with the keyboard alone:", () => {
    it("Enter leaves a question blank", async () => {
      const element = await begin();
      keys(element, "1", "Enter", "Enter");
      expect(focused(element)).to.equal("days");
      keys(element, "Enter", "Enter", "Enter");
      expect(sent[0]!.missing).to.deep.equal({
        care: "blank",
        why: "not_applicable",
        days: "blank",
        from: "blank",
        all: "blank",
      });
    });

    it("Backspace in an empty field goes back, and what is typed there replaces what stood there", async () => {
      const element = await begin();
      keys(element, "Enter", "1", "Backspace");
      expect(focused(element)).to.equal("care");
      keys(element, "2");
      expect(fieldOf(element, "care").value).to.equal("2");
      expect(focused(element)).to.equal("days");
    });

    it("Ctrl+Enter ends the form from any field, and not while something in it is wrong", async () => {
      const element = await begin();
      keys(element, "7", "Enter", "1", "0", "Ctrl+Enter");
      expect(sent).to.have.length(0);
      expect(focused(element)).to.equal("days");
      keys(element, "Escape", "3", "Ctrl+Enter");
      expect(sent.map(({ answers }) => answers)).to.deep.equal([{ care: "good", days: 3 }]);
      expect(focused(element)).to.equal("?number");
    });

    it("arrows go to the question before and after", async () => {
      const element = await begin();
      keys(element, "ArrowDown", "ArrowDown");
      expect(focused(element)).to.equal("days");
      keys(element, "ArrowUp");
      expect(focused(element)).to.equal("care");
    });

    it("Escape empties a field", async () => {
      const element = await begin();
      keys(element, "Enter", "9", "Escape");
      await element.updateComplete;
      expect(fieldOf(element, "care").value).to.equal("");
      expect(said(element, "care")).to.equal("");
      expect(focused(element)).to.equal("care");
    });

    it("a key that is held down does not run through the form", async () => {
      const element = await begin();
      keys(element, "1", "Enter", "1");
      const field = fieldOf(element, "days");
      for (let times = 0; times < 20; times++) {
        const active = element.shadowRoot!.activeElement!;
        active.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", repeat: true, bubbles: true, cancelable: true }),
        );
      }
      expect(focused(element)).to.equal(field.id.replace("field:", ""));
      expect(sent).to.have.length(0);
    });
  });

  describe("is told at once, and stays, when", () => {
    it("no option has the digit", async () => {
      const element = await begin();
      keys(element, "Enter", "7");
      await element.updateComplete;
      expect(focused(element)).to.equal("care");
      expect(said(element, "care")).to.contain("“7”");
      const field = fieldOf(element, "care");
      expect(field.getAttribute("aria-invalid")).to.equal("true");
      expect(field.getAttribute("aria-describedby")!.split(" ")[0]).to.equal("problem:care");
    });

    it("and the next digit comes in its place, whether that is right or wrong", async () => {
      const element = await begin();
      keys(element, "Enter", "7", "8");
      expect(fieldOf(element, "care").value).to.equal("8");
      await eventually(() => expect(said(element, "care")).to.contain("“8”"));
      keys(element, "1");
      expect(fieldOf(element, "care").value).to.equal("1");
      expect(focused(element)).to.equal("days");
    });

    it("Enter holds it there, so that no answer slips to the next question", async () => {
      const element = await begin();
      keys(element, "Enter", "7", "Enter");
      expect(focused(element)).to.equal("care");
    });

    it("a number has a letter, or is out of bounds", async () => {
      const element = await begin();
      keys(element, "Enter", "1", "2", "x");
      await element.updateComplete;
      expect(said(element, "days")).to.contain("chữ số");
      keys(element, "Escape", "0", "Enter");
      await element.updateComplete;
      expect(focused(element)).to.equal("days");
      expect(said(element, "days")).to.contain("từ 1 trở lên");
      keys(element, "Backspace", "*", "Enter");
      expect(focused(element)).to.equal("from");
    });

    it("something further up is wrong: the form is not sent, and the focus goes there", async () => {
      const element = await begin();
      keys(element, "Enter", "7", "ArrowDown", "Enter", "Enter", "1", "Enter");
      expect(sent).to.have.length(0);
      expect(focused(element)).to.equal("care");
    });
  });

  it("is asked once more before a form is sent on which nothing stands", async () => {
    const element = await begin();
    keys(element, "Enter", "Enter", "Enter", "Enter", "Enter");
    await element.updateComplete;
    expect(sent).to.have.length(0);
    expect(screen(element)).to.contain("chưa nhập gì");
    keys(element, "Enter");
    expect(sent).to.have.length(1);
  });

  it("may use the button, too", async () => {
    const element = await begin();
    keys(element, "1");
    await press(element, "Xong phiếu này");
    expect(sent).to.have.length(1);
  });

  describe("follows the routing:", () => {
    it("what is not asked is greyed, says so, and is jumped over", async () => {
      const element = await begin();
      expect(fieldOf(element, "why").disabled).to.equal(true);
      expect(shown(element).querySelector("[id='item:why']")!.textContent).to.contain("không hỏi");
      keys(element, "Enter", "3");
      expect(focused(element)).to.equal("why");
      expect(fieldOf(element, "why").disabled).to.equal(false);
    });

    it("what was typed in an item that is not asked any more counts for nothing", async () => {
      const element = await begin();
      keys(element, "Enter", "3");
      typeKeys(element, "lâu");
      keys(element, "ArrowUp", "1", "Enter", "Enter", "1", "Enter");
      expect(sent[0]!.answers).to.deep.equal({ care: "good", all: "good" });
      expect(sent[0]!.missing).to.have.property("why", "not_applicable");
    });

    it("an option with words of one's own opens a field for them", async () => {
      const element = await begin();
      keys(element, "Enter", "1", "Enter", "3", "1", "Enter");
      expect(focused(element)).to.equal("from.other");
      typeKeys(element, "hàng xóm");
      keys(element, "Enter", "1", "Enter");
      expect(sent[0]!.answers).to.deep.equal({
        care: "good",
        from: ["board", "else"],
        "from.other": "hàng xóm",
        all: "good",
      });
    });

    it("personal questions are asked of those who agreed on paper", async () => {
      const consent = { text: "Đồng ý?", purpose: "p", controller: "c", retention: "r" };
      const personal = { type: "text", id: "name", label: "Tuổi", sensitive: true };
      const sections = [...survey.sections, { id: "third", items: [personal] }];
      const element = await begin({}, { consent, sections });
      keys(element, "Enter", "1", "Enter", "Enter", "1");
      expect(focused(element), "where it stands on paper").to.equal("?consent");
      keys(element, "3");
      await element.updateComplete;
      expect(said(element, "?consent")).to.contain("“3”");
      keys(element, "Escape", "1");
      expect(fieldOf(element, "name").disabled).to.equal(false);
      keys(element, "ArrowUp", "2");
      await element.updateComplete;
      expect(fieldOf(element, "name").disabled).to.equal(true);
      keys(element, "Enter");
      expect(sent[0]!.consent!.agreed).to.equal(false);
      expect(sent[0]!.missing["name"]).to.equal("not_asked");

      keys(element, "Enter", "1", "Enter", "Enter", "1", "Enter", "Enter");
      expect(sent[1]).not.to.have.property("consent");
    });
  });

  describe("the form's number", () => {
    const one = (element: SatisfactionSurvey, number: string): void => {
      typeKeys(element, number);
      keys(element, "Enter", "1", "Enter", "Enter", "1", "Enter");
    };

    it("that was entered before warns, on this day and on another, and holds nobody", async () => {
      const element = await begin();
      one(element, "001");
      await eventually(async () => expect(await onDevice("form ")).to.have.length(1));
      typeKeys(element, "001");
      await eventually(() => expect(said(element, "?number")).to.contain("đã nhập lúc"));
      keys(element, "Escape");
      typeKeys(element, "00");
      await eventually(() => expect(said(element, "?number")).to.equal(""));
      element.remove();

      const later = await begin();
      typeKeys(later, "001");
      await eventually(() => expect(said(later, "?number")).to.contain("đã nhập lúc"));
      keys(later, "Enter");
      expect(focused(later)).to.equal("care");
    });

    it("is kept with the form always", async () => {
      const element = await begin();
      one(element, "A/7");
      expect(sent[0]!.formNumber).to.equal("A/7");
      expect(sent[0]!.context).to.deep.equal({});
      one(element, "");
      expect(sent[1]).not.to.have.property("formNumber");
    });
  });

  it("cannot send once the survey is over, and is told why", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const element = await begin({}, { period: { closes: tomorrow } });
    keys(element, "1", "Enter", "1", "Enter", "Enter", "1");
    const back = setClock(3);
    try {
      keys(element, "Enter");
      await element.updateComplete;
      expect(sent).to.have.length(0);
      expect(screen(element)).to.contain("hết thời gian nhận phiếu");
    } finally {
      back();
    }
  });

  it("leaves a citizen's unfinished answers alone", async () => {
    const citizen = await show(survey, { channel: "paper" });
    await choose(citizen, "care", "Kém");
    await eventually(async () => expect(await onDevice("draft ")).to.have.length(1));
    citizen.remove();
    const element = await begin({ channel: "paper" });
    keys(element, "1", "Enter", "1", "Enter", "Enter", "1", "Enter");
    expect(sent[0]!.answers).to.deep.equal({ care: "good", all: "good" });
    expect(await onDevice("draft ")).to.have.length(1);
  });

  it("is checked against its own survey's list, when that of the survey before comes late", async () => {
    const list = (code: string, delay: number) =>
      openEndpoint({ status: 200, delay, body: JSON.stringify([{ code, label: `Phường ${code}` }]) });
    const asking = (id: string, url: string) => ({
      ...survey,
      id,
      sections: [{ id: "first", items: [{ type: "lookup", id: "ward", label: "Phường", url }] }],
    });
    const early = await list("early", 700);
    const late = await list("late", 0);
    const element = await showEntry(asking("one", early.url), { lang: "vi", endpoint: "/x" });
    await eventually(async () => expect(await early.received()).to.have.length(1));
    element.survey = asking("two", late.url);
    await eventually(async () => expect(await late.received()).to.have.length(1));
    await new Promise((done) => setTimeout(done, 900));
    fieldOf(element, "ward").focus();
    typeKeys(element, "late");
    keys(element, "Enter");
    await element.updateComplete;
    expect(said(element, "ward")).to.equal("");
  });
});
