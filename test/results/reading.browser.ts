import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { violations } from "../a11y/violations.ts";
import { press } from "../infra/keys.ts";
import { quietConsole } from "../support/console.ts";
import { injections } from "../support/injections.ts";
import { isLong } from "../support/long.ts";
import { clear, eventually } from "../support/widget.ts";
import { filesSaved, inside, put, reportFor, show, survey, words } from "../support/results.ts";

declare global {
  var hacked: () => void;
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent!.replaceAll(/\s+/g, " ").trim());

describe("results", function () {
  this.timeout(30_000);
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    clear();
    document.documentElement.removeAttribute("style");
    await setViewport({ width: 800, height: 600 });
  });

  it("are a table: each figure belongs to a row and a column with a name, and pictures are not read out", async () => {
    const element = await show();
    const heading = inside(element).querySelector("#item-care")!;
    const table = inside(element).querySelector("table[aria-labelledby=item-care]")!;
    expect(heading.textContent).to.equal("Thái độ phục vụ");
    expect(texts(table, "thead [role=columnheader][scope=col]")).to.deep.equal([
      "Phương án trả lời",
      "Số phiếu",
      "Tỷ lệ",
      "Khoảng tin cậy 95%",
    ]);
    expect(texts(table, "[role=row] > [role=rowheader][scope=row]")).to.deep.equal([
      "Hài lòng",
      "Không hài lòng",
      "Để trống",
    ]);
    expect(texts(table.querySelector("tbody tr")!, "[role=cell]")).to.deep.equal(["32/40", "80%", "65,2% – 89,5%"]);
    const pictures = [...inside(element).querySelectorAll("svg")];
    expect(pictures.length).to.be.greaterThan(8);
    for (const picture of pictures) expect(picture.getAttribute("aria-hidden")).to.equal("true");
  });

  it("have headings in order, below the page's own", async () => {
    const levels = (element: HTMLElement) =>
      [...element.shadowRoot!.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) => Number(localName[1]));
    for (const [attributes, first] of [
      [{}, 2],
      [{ "heading-level": "1" }, 1],
      [{ "heading-level": "3" }, 3],
    ] as const) {
      const found = levels(await show(undefined, attributes));
      expect(found[0]).to.equal(first);
      for (const [at, level] of found.entries()) {
        if (at) expect(level, found.join()).to.be.within(first + 1, found[at - 1]! + 1);
      }
      clear();
    }
  });

  it("draw a bar as long as its share, and its interval", async () => {
    const element = await show();
    const [value, whisker] = [".value", ".whisker"].map((name) =>
      inside(element).querySelector(`table[aria-labelledby=item-care] ${name}`),
    );
    expect(value!.getAttribute("width")).to.equal("80.00%");
    expect(whisker!.getAttribute("x")).to.match(/^65\.2/);
  });

  it("of kinds that few reports have are shown, in one language and the other", async () => {
    const element = await show();
    element.report = reportFor({ ...survey, measures: [{ type: "mean", id: "mean", items: ["care"] }] });
    await eventually(() => expect(words(element)).to.contain("Điểm trung bình là"));
    document.documentElement.lang = "en";
    await eventually(() => expect(words(element)).to.contain("The mean of the forms’ points"));
    element.report = reportFor();
    await eventually(() => expect(words(element)).to.contain("Satisfaction index").and.not.to.contain("The mean of"));
  });

  it("change their language with the page", async () => {
    const element = await show();
    document.documentElement.lang = "en";
    await eventually(() => expect(words(element)).to.contain("Results: At the counter"));
    expect(words(element)).to.contain("Satisfied").and.not.to.contain("Hài lòng");
    expect(inside(element).lang).to.equal("en");
  });

  it("are written from the right where the survey is", async () => {
    const arabic = { ...survey, languages: ["ar"], title: "استبيان" };
    const element = await show(reportFor(arabic), { lang: "ar" });
    expect(inside(element).dir).to.equal("rtl");
    expect(await violations(element)).to.deep.equal([]);
  });

  for (const scheme of ["light", "dark"]) {
    for (const width of [1000, 320]) {
      it(`axe finds nothing, ${scheme}, ${width} pixels wide`, async () => {
        Object.assign(document.documentElement.style, { colorScheme: scheme, background: "Canvas" });
        await setViewport({ width, height: 800 });
        const element = await show(reportFor(survey, { threshold: 10 }));
        for (const details of inside(element).querySelectorAll("details")) details.open = true;
        expect(await violations(element)).to.deep.equal([]);
      });
    }
  }

  it("axe finds nothing while there is no report, and none to come", async () => {
    const log = quietConsole();
    const element = put({ reportVersion: 9 }, { lang: "en" });
    await eventually(() => expect(words(element)).to.contain("cannot be shown"));
    inside(element).querySelector("details")!.open = true;
    expect(await violations(element)).to.deep.equal([]);
    log.restore();
  });

  it("on a phone begin closed, part by part, and never make the page scroll sideways", async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await show();
    const parts = [...inside(element).querySelectorAll("details")];
    expect(parts.map(({ open }) => open)).to.deep.equal([false, false]);
    for (const part of parts) part.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it("on a wide screen begin open", async () => {
    const element = await show();
    expect([...inside(element).querySelectorAll("details")].map(({ open }) => open)).to.deep.equal([true, true]);
  });

  it("are all on paper, and what was closed is closed again", async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await show();
    const open = () => [...inside(element).querySelectorAll("details")].map((each) => each.open);
    inside(element).querySelector("details")!.open = true;
    dispatchEvent(new Event("beforeprint"));
    expect(open()).to.deep.equal([true, true]);
    dispatchEvent(new Event("afterprint"));
    expect(open()).to.deep.equal([true, false]);
  });

  it("let the keyboard reach what opens, scrolls and saves, and nothing else", async () => {
    const wide = reportFor({
      ...survey,
      measures: ["one", "two", "three"].map((id) => ({ type: "csat" as const, id, item: "care" })),
    });
    const before = document.body.appendChild(document.createElement("button"));
    const element = await show(wide);
    // Something to stop at: Firefox would take the keyboard to its own buttons, and keep it there for all later tests.
    const after = document.body.appendChild(document.createElement("button"));
    before.focus();
    const stops: string[] = [];
    for (let at = 0; at < 12; at++) {
      await press("Tab");
      if (document.activeElement === after) break;
      stops.push(element.shadowRoot!.activeElement!.localName);
    }
    before.remove();
    after.remove();
    expect(stops).to.deep.equal(["summary", "summary", "div", "div", "button", "button"]);
  });

  it("can be saved: as a table that spreadsheets read, and as the report itself", async () => {
    const report = reportFor(survey, { threshold: 10 });
    const element = await show(report);
    const [csv, json] = inside(element).querySelectorAll("footer button") as NodeListOf<HTMLButtonElement>;
    const files = { ...(await filesSaved(() => csv!.click())), ...(await filesSaved(() => json!.click())) };
    expect(Object.keys(files)).to.deep.equal(["little-2025-04-01.csv", "little-2025-04-01.json"]);
    const bytes = new Uint8Array(await files["little-2025-04-01.csv"]!.arrayBuffer());
    expect(bytes.slice(0, 3)).to.deep.equal(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder().decode(bytes)).to.contain(",,,people,care,good,Hài lòng,");
    expect(JSON.parse(await files["little-2025-04-01.json"]!.text())).to.deep.equal(report);
  });

  it("stay text, whatever the survey's texts are", async () => {
    let hacks = 0;
    globalThis.hacked = () => hacks++;
    const places = ["Hài lòng", "Thái độ phục vụ", "Công chức", "UBND xã", "Khảo sát tại quầy", "Đơn vị"];
    // Each injection stands in one place; in the long run, in all of them.
    for (let at = 0; at < injections.length; at += isLong ? 1 : places.length) {
      const injection = injections[at]!;
      const report = JSON.parse(
        JSON.stringify(reportFor()).replaceAll(RegExp(`"(${places.join("|")})"`, "g"), (_, place: string) =>
          JSON.stringify(injections[(at + (isLong ? 0 : places.indexOf(place))) % injections.length]),
        ),
      ) as unknown;
      const element = await show(report);
      const elements = new Set([...inside(element).querySelectorAll("*")].map(({ localName }) => localName));
      for (const name of ["script", "img", "iframe", "a", "input", "style", "base", "foreignobject"])
        expect(elements.has(name), name).to.equal(false);
      const told = texts(inside(element), "table[aria-labelledby=item-care] tbody tr:first-child th")[0];
      expect(told).to.equal(injection.replaceAll(/\s+/g, " ").trim());
      clear();
    }
    expect(hacks).to.equal(0);
  });
});
