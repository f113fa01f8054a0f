import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { press as key } from "../../infra/keys.ts";
import { quietConsole } from "../../support/console.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { littleSurvey, surveyOf, text } from "../../support/little-survey.ts";
import { click } from "../../support/pointer.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  field,
  once,
  press,
  question,
  screen,
  settled,
  show,
} from "../../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const procedures = [
  { code: "p1", label: both("Birth registration", "Đăng ký khai sinh") },
  { code: "p2", label: both("Marriage registration", "Đăng ký kết hôn") },
  { code: "p3", label: both("Land use certificate", "Cấp giấy chứng nhận quyền sử dụng đất") },
  { code: "p4", label: both("Registering a business", "Thủ tục đăng ký kinh doanh") },
];
const survey = (item: object) =>
  surveyOf(
    [
      { id: "a", items: [{ type: "lookup", id: "x", label: both("Procedure", "Thủ tục"), ...item }] },
      { id: "b", items: [text("last", { label: both("Last", "Cuối") })] },
    ],
    { languages: ["vi", "en"], title: both("Survey", "Khảo sát") },
  );
const inline = survey({ options: procedures, offer: ["dont_know"] });
const results = (element: SatisfactionSurvey) => [
  ...question(element, "x").querySelectorAll<HTMLElement>("[role=option]"),
];
const words = (element: SatisfactionSurvey) => results(element).map((each) => each.innerText.trim());
const said = (element: SatisfactionSurvey) =>
  question(element, "x").querySelector<HTMLElement>("[role=status]")!.innerText;
async function search(element: SatisfactionSurvey, typed: string): Promise<void> {
  field(element, "x").focus();
  field(element, "x").select();
  await sendKeys({ type: typed });
  await element.updateComplete;
}

describe("a lookup", () => {
  afterEach(clear);

  it("finds Vietnamese words without their accents, in any order and case", async () => {
    const element = await show(inline);
    for (const [typed, found] of [
      ["khai sinh", ["Đăng ký khai sinh"]],
      ["KINH dang", ["Thủ tục đăng ký kinh doanh"]],
      ["đất", ["Cấp giấy chứng nhận quyền sử dụng đất"]],
      ["dat", ["Cấp giấy chứng nhận quyền sử dụng đất"]],
      ["Đang ky", ["Đăng ký khai sinh", "Đăng ký kết hôn", "Thủ tục đăng ký kinh doanh"]],
    ] as const) {
      await search(element, typed);
      expect(words(element), typed).to.deep.equal(found);
      expect(said(element)).to.equal(`${found.length} kết quả`);
    }
    await search(element, "xyz");
    expect(words(element)).to.deep.equal([]);
    expect(said(element)).to.contain("Không tìm thấy");
  });

  it("is chosen with the pointer, stored as the code, and kept through steps and languages", async () => {
    const element = await show(inline);
    await search(element, "ket hon");
    const answer = once(element, "survey-answer");
    await click(results(element)[0]!);
    expect((await answer).entry).to.equal("p2");
    await element.updateComplete;
    expect(field(element, "x").value).to.equal("Đăng ký kết hôn");
    expect(words(element)).to.deep.equal([]);
    await press(element, "Tiếp tục");
    await press(element, "Quay lại");
    expect(field(element, "x").value).to.equal("Đăng ký kết hôn");
    element.lang = "en";
    await settled(element);
    expect(field(element, "x").value).to.equal("Marriage registration");
  });

  it("is chosen with the keyboard", async () => {
    const element = await show(inline);
    await search(element, "dang ky");
    await key("ArrowDown");
    await key("ArrowDown");
    await key("ArrowUp");
    const answer = once(element, "survey-answer");
    await key("Enter");
    expect((await answer).entry).to.equal("p2");
    await element.updateComplete;
    expect(field(element, "x").value).to.equal("Đăng ký kết hôn");
  });

  it("goes round at both ends of the list, and opens with the arrow", async () => {
    const element = await show(inline);
    field(element, "x").focus();
    await key("ArrowDown");
    await element.updateComplete;
    expect(words(element)).to.have.lengthOf(4);
    await key("ArrowUp");
    await element.updateComplete;
    expect(results(element)[3]!.getAttribute("aria-selected")).to.equal("true");
    await key("ArrowDown");
    await element.updateComplete;
    expect(results(element)[0]!.getAttribute("aria-selected")).to.equal("true");
  });

  it("is an ARIA combobox: role, state, list, and the active option", async () => {
    const element = await show(inline);
    const input = field(element, "x");
    expect(input.getAttribute("role")).to.equal("combobox");
    expect(input.labels![0]!.innerText.trim()).to.equal("Thủ tục");
    expect(input.getAttribute("aria-expanded")).to.equal("false");
    expect(input.hasAttribute("aria-activedescendant")).to.equal(false);

    await search(element, "dang ky");
    await key("ArrowDown");
    await element.updateComplete;
    expect(input.getAttribute("aria-expanded")).to.equal("true");
    const list = element.shadowRoot!.getElementById(input.getAttribute("aria-controls")!)!;
    expect(list.getAttribute("role")).to.equal("listbox");
    const active = element.shadowRoot!.getElementById(input.getAttribute("aria-activedescendant")!)!;
    expect(active.innerText.trim()).to.equal("Đăng ký kết hôn");
    expect(results(element).map((each) => each.getAttribute("aria-selected"))).to.deep.equal([
      "false",
      "true",
      "false",
    ]);

    await search(element, "no such thing");
    expect(input.getAttribute("aria-expanded")).to.equal("false");
    expect(input.hasAttribute("aria-activedescendant")).to.equal(false);
  });

  it("shows the active option of a long list", async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ code: `c${at}`, label: `${at}` }));
    const element = await show(littleSurvey([{ type: "lookup", id: "x", label: "One of many", options: many }]));
    field(element, "x").focus();
    for (let times = 0; times < 30; times++) await key("ArrowDown");
    await element.updateComplete;
    const active = question(element, "x").querySelector("[aria-selected=true]")!.getBoundingClientRect();
    const list = question(element, "x").querySelector("[role=listbox]")!.getBoundingClientRect();
    expect(active.top).to.be.at.least(list.top - 1);
    expect(active.bottom).to.be.at.most(list.bottom + 1);
  });

  it("is closed by Escape and by leaving, which both leave the answer as it was", async () => {
    const element = await show(inline);
    await search(element, "khai sinh");
    await key("Enter");
    await search(element, "dat");
    await key("Escape");
    await element.updateComplete;
    expect(field(element, "x").value).to.equal("Đăng ký khai sinh");
    await search(element, "dat");
    await key("Tab");
    await element.updateComplete;
    expect(words(element)).to.deep.equal([]);
    expect(field(element, "x").value).to.equal("Đăng ký khai sinh");
  });

  it("keeps Escape to itself, also while its list is closed: a page would close the dialog with the survey in it", async () => {
    const element = await show(inline);
    field(element, "x").focus();
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener("keydown", hear);
    await search(element, "dat");
    for (const _ of ["open", "closed"]) await key("Escape");
    document.removeEventListener("keydown", hear);
    expect(heard).to.equal(0);
  });

  it("is taken back by emptying the field", async () => {
    const element = await show(inline);
    await search(element, "khai sinh");
    await key("Enter");
    field(element, "x").select();
    await key("Backspace");
    const answer = once(element, "survey-answer");
    await key("Tab");
    expect((await answer).entry).to.equal(undefined);
  });

  it("is closed by a reason for no answer", async () => {
    const element = await show(inline);
    await choose(element, "x", "Không biết");
    expect(field(element, "x").disabled).to.equal(true);
  });

  it("takes a long list from an address, and keeps an answer whose list is not there yet", async () => {
    const list = await openEndpoint({
      status: 200,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(procedures),
    });
    const element = await show(survey({ url: list.url }));
    await eventually(async () => expect(await list.received()).to.have.lengthOf(1));
    await search(element, "khai sinh");
    await eventually(() => expect(words(element)).to.deep.equal(["Đăng ký khai sinh"]));
    const answer = once(element, "survey-answer");
    await key("Enter");
    expect((await answer).entry).to.equal("p1");
  });

  it("shows no more than a person can read", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ code: `c${at}`, label: `Thủ tục ${at}` }));
    const element = await show(
      littleSurvey([{ type: "lookup", id: "x", label: "x", options: many }], { languages: ["vi"] }),
    );
    await search(element, "thu tuc");
    expect(words(element).length).to.be.below(101);
    await search(element, "2999");
    expect(words(element)).to.deep.equal(["Thủ tục 2999"]);
  });

  for (const [what, answer] of [
    ["is not there", { status: 404, body: "[]" }],
    ["is no JSON", { status: 200, body: "<html>" }],
    ["is no list", { status: 200, body: "{}" }],
    ["does not answer", { unreachable: true }],
  ] as const) {
    it(`whose list ${what} says so, and may be skipped`, async () => {
      const log = quietConsole();
      const list = await openEndpoint(answer);
      const element = await show(survey({ url: list.url }));
      await eventually(() =>
        expect(screen(element)).to.contain("Chưa tải được danh mục. Ông/Bà có thể bỏ qua câu này."),
      );
      await press(element, "Tiếp tục");
      expect(screen(element)).to.contain("Gửi ý kiến");
      // The webmaster reads which list, and what came in its place.
      const said = log.written.filter((line) => line.includes(list.url));
      expect(said).to.have.lengthOf(1);
      expect(said[0])
        .to.contain("did not come (")
        .and.contain(what === "is not there" ? "404" : "");
      log.restore();
    });
  }

  it("whose list has bad entries shows the good ones only, because others could not be stored", async () => {
    const bad = [
      null,
      5,
      "x",
      { code: "ok", label: "Good one" },
      { code: "", label: "Good empty" },
      { code: "has space", label: "Good spaced" },
      { code: "n", label: 7 },
      { code: "m", label: { vi: 7 } },
      { label: "Good codeless" },
    ];
    const list = await openEndpoint({ status: 200, body: JSON.stringify(bad) });
    const element = await show(survey({ url: list.url }));
    await eventually(async () => expect(await list.received()).to.have.lengthOf(1));
    await eventually(async () => {
      await search(element, "good");
      expect(words(element)).to.deep.equal(["Good one"]);
    });
  });

  for (const [where, above] of [
    ["below the field at the top of the window", 0],
    ["above the field at the bottom of the window", 400],
  ] as const)
    it(`opens ${where}, and is seen whole`, async () => {
      const space = document.createElement("div");
      space.style.height = `${above}px`;
      document.body.append(space);
      const after = document.createElement("div");
      after.style.height = "2000px";
      const element = await show(inline);
      document.body.append(after);
      scrollTo(0, 0);
      scrollTo(0, above ? field(element, "x").getBoundingClientRect().bottom - innerHeight + 20 : 0);
      field(element, "x").focus({ preventScroll: true });
      await sendKeys({ type: "ng" });
      const list = question(element, "x").querySelector<HTMLElement>("[role=listbox]")!;
      await eventually(() => {
        const [box, input] = [list.getBoundingClientRect(), field(element, "x").getBoundingClientRect()];
        if (above) expect(box.bottom).to.be.at.most(input.top);
        else expect(box.top).to.be.at.least(input.bottom);
        expect(box.height).to.be.above(80);
        expect(box.top).to.be.at.least(0);
        expect(box.bottom).to.be.at.most(innerHeight);
      });
      await click(results(element)[0]!);
      await settled(element);
      expect(field(element, "x").value).to.not.equal("ng");
      space.remove();
      after.remove();
    });
});
