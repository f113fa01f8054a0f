import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { reportWords } from "../../src/locales/report-words.ts";
import { type Chart, type List, publication } from "../../src/publication/index.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { violations } from "../a11y/violations.ts";
import { press } from "../infra/keys.ts";
import { submissionOf } from "../report/support/forms.ts";
import { quietConsole } from "../support/console.ts";
import { injections } from "../support/injections.ts";
import { isLong } from "../support/long.ts";
import { clear, eventually } from "../support/widget.ts";
import { surveyOf } from "../support/little-survey.ts";
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
    // A chart is one picture with a name; the rest is beside its words.
    for (const picture of pictures)
      expect(picture.closest("[aria-hidden=true], [role=img][aria-label]")).not.to.equal(null);
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

  it("axe finds nothing where a wide table has the name of the part that it stands in", async () => {
    const measures = ["one", "two", "three"].map((id) => ({ type: "csat" as const, id, item: "care" }));
    const element = await show(reportFor({ ...survey, measures }));
    const [first] = inside(element).querySelectorAll<HTMLElement>(".wide");
    expect(first!.getAttribute("aria-labelledby")).to.equal(first!.closest("section")!.getAttribute("aria-labelledby"));
    expect(await violations(element)).to.deep.equal([]);
  });

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
    expect(parts.some(({ open }) => open)).to.equal(false);
    for (const part of parts) part.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it("on a phone answer before anything is opened, in three screens, and say the same as the document", async () => {
    await setViewport({ width: 390, height: 844 });
    const items = (id: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        type: "rating",
        id: `${id}${n}`,
        label: `Công chức hướng dẫn, tiếp nhận và giải quyết hồ sơ của người dân, tổ chức đúng quy định, lần thứ ${n + 1}`,
        scale: "levels",
      }));
    const long = surveyOf(
      ["a", "b", "c", "d"].map((id) => ({ id, title: `Phần ${id}`, items: items(id, 6) })),
      {
        title: "Khảo sát sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước",
        languages: ["vi"],
        organisation: "Ủy ban nhân dân tỉnh",
        scales: survey.scales,
        context: survey.context,
        measures: survey.measures,
      },
    );
    const submissions = Array.from({ length: 60 }, (_, n) =>
      submissionOf(long, {
        entries: Object.fromEntries(
          long.sections
            .flatMap((section) => section.items)
            .map(({ id }, i) => [id, (n * 7 + i) % 24 < i ? "poor" : "good"]),
        ),
        unit: ["Ba Bể", "Chợ Đồn", "Na Rì"][n % 3]!,
        channel: n % 2 ? "post" : "web",
      }),
    );
    const report = reportOf(long, tallyOf(long, submissions, { by: ["unit", "channel"] }), {
      asOf: "2025-04-01",
      invited: { post: 100 },
    });
    const element = await show(report);
    expect(element.getBoundingClientRect().height).to.be.at.most(3 * 844);
    const { blocks } = publication(report, reportWords.vi, "vi");
    const answer = blocks.find((block) => block.kind === "list" && block.role === "answer") as List;
    const header = words(element);
    for (const { term, text } of answer.items) expect(header).to.contain(`${term} ${text}`);
    expect(answer.items.map(({ term }) => term)).to.include.members(["Hài lòng nhiều nhất", "Hài lòng ít nhất"]);
    // What the documents are made of stands here, word for word.
    const said = blocks.flatMap((block): string[] => {
      if (block.kind === "list") return block.items.map(({ text }) => text);
      if (block.kind === "table") {
        const rows = block.rows.flatMap(({ header, cells }) => [header, ...cells.map(({ text }) => text)]);
        return [...block.columns.map(({ text }) => text), ...rows];
      }
      if (block.kind === "headline") return [block.label, block.value, block.text];
      return block.kind === "chart" ? block.points.flatMap(({ label, text }) => [label, text]) : [block.text];
    });
    expect(said.length).to.be.above(500);
    expect(said.filter((text) => !header.includes(text.replaceAll(/\s+/g, " ")))).to.deep.equal([]);
    const chart = inside(element).querySelector(".chart")!;
    expect([chart.getAttribute("role"), chart.getAttribute("aria-label")]).to.deep.equal([
      "img",
      (blocks.find((block) => block.kind === "chart") as Chart).text,
    ]);
    expect(chart.querySelectorAll("circle")).to.have.length(4);
    // Each criterion has a line, and what a chart is about stands above its line.
    const best = [...inside(element).querySelectorAll("dt")].find(({ textContent }) => /nhiều nhất/.test(textContent))!;
    expect(best.parentElement!.querySelectorAll("dd")).to.have.length(3);
    for (const part of inside(element).querySelectorAll("details")) part.open = true;
    const [label, line] = chart.firstElementChild!.children;
    expect(label!.getBoundingClientRect().bottom).to.be.at.most(line!.getBoundingClientRect().top + 1);
    // A table that scrolls takes its caption along.
    const captions = [...inside(element).querySelectorAll(".wide caption")];
    expect(captions.length).to.be.above(0);
    for (const caption of captions) {
      expect(caption.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
    }
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("on a wide screen begin open", async () => {
    const element = await show();
    expect([...inside(element).querySelectorAll("details")].every(({ open }) => open)).to.equal(true);
  });

  it("on a wide screen all lines of a fact stand beside its name", async () => {
    const items = Array.from({ length: 8 }, (_, n) => ({
      type: "rating",
      id: `q${n}`,
      label: `Q ${n}`,
      scale: "levels",
    }));
    const eight = surveyOf([{ id: "all", title: "All", items }], { scales: survey.scales, languages: ["vi"] });
    const submissions = Array.from({ length: 60 }, (_, n) =>
      submissionOf(eight, {
        entries: Object.fromEntries(items.map(({ id }, i) => [id, (n * 7 + i) % 24 < i ? "poor" : "good"])),
      }),
    );
    const element = await show(reportOf(eight, tallyOf(eight, submissions), { asOf: "2025-04-01" }));
    const best = [...inside(element).querySelectorAll("dt")].find(({ textContent }) => /nhiều nhất/.test(textContent))!;
    const lefts = [...best.parentElement!.querySelectorAll("dd")].map((line) => line.getBoundingClientRect().left);
    expect(lefts.length).to.be.above(1);
    expect(Math.min(...lefts)).to.be.above(best.getBoundingClientRect().left + 50);
    expect(new Set(lefts).size).to.equal(1);
  });

  it("on a wide screen as well, a part of many rows begins closed", async () => {
    const items = Array.from({ length: 45 }, (_, n) => ({
      type: "rating",
      id: `q${n}`,
      label: `Q ${n}`,
      scale: "levels",
    }));
    const element = await show(
      reportFor(
        surveyOf([{ id: "all", title: "All", items }], {
          scales: survey.scales,
          context: survey.context,
          languages: ["vi"],
        }),
      ),
    );
    const isOpen = (id: string) => inside(element).querySelector(`#${id}`)!.closest("details")!.open;
    expect([isOpen("items"), isOpen("method")]).to.deep.equal([false, true]);
  });

  it("are all on paper, and what was closed is closed again", async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await show();
    const open = () => [...inside(element).querySelectorAll("details")].map((each) => each.open);
    inside(element).querySelector("details")!.open = true;
    dispatchEvent(new Event("beforeprint"));
    expect(open()).not.to.include(false);
    dispatchEvent(new Event("afterprint"));
    expect(open().indexOf(true)).to.equal(0);
    expect(open().lastIndexOf(true)).to.equal(0);
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
    for (let at = 0; at < 20; at++) {
      await press("Tab");
      if (document.activeElement === after) break;
      stops.push(element.shadowRoot!.activeElement!.localName);
    }
    before.remove();
    after.remove();
    const parts = Array.from({ length: 6 }, () => "summary");
    expect(stops).to.deep.equal([...parts, "div", "summary", "div", "summary", "button", "button"]);
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
