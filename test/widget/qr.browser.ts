import { expect } from "@open-wc/testing";
import { quietConsole } from "../support/console.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { violations } from "../a11y/violations.ts";
import { scanned, scannedPixels, squaresOf } from "../support/scan.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  eventually,
  once,
  press,
  screen,
  show,
  shown,
} from "../support/widget.ts";

const survey = littleSurvey([rating("care")], {
  context: { unit: { param: "don-vi" }, desk: { values: ["A1"], param: "desk" }, officer: {} },
});

const figure = (element: SatisfactionSurvey) => shown(element).querySelector("figure");

async function showCode(attributes: Record<string, string>, what: unknown = survey): Promise<SatisfactionSurvey> {
  const element = await show(what, attributes);
  await eventually(() => expect(figure(element), screen(element)).to.not.equal(null));
  return element;
}

const drawing = (element: SatisfactionSurvey): string => figure(element)!.querySelector("svg")!.outerHTML;
const written = (element: SatisfactionSurvey): string => figure(element)!.querySelector("bdi")!.textContent!;

/** What a phone reads from the drawing as the browser paints it. */
async function photographed(element: SatisfactionSurvey): Promise<string | undefined> {
  const picture = new Image();
  const markup = new XMLSerializer().serializeToString(figure(element)!.querySelector("svg")!);
  picture.src = `data:image/svg+xml,${encodeURIComponent(markup.replaceAll(/(width|height)="[\d.]+em"/g, '$1="300"'))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 340;
  const context = canvas.getContext("2d")!;
  // As on a dark page: the white around it belongs to the code.
  context.fillStyle = "#000";
  context.fillRect(0, 0, 340, 340);
  context.drawImage(picture, 20, 20, 300, 300);
  return scannedPixels(context.getImageData(0, 0, 340, 340).data, 340, 340);
}

describe("a tag that shows the way for phones", () => {
  afterEach(clear);

  it("draws a code which a phone reads, with channel and context, and writes the same below", async () => {
    const element = await showCode({
      qr: "https://khaosat.example/phieu?x=1#a",
      unit: "Xã A & B",
      desk: "A1",
      officer: "Lan",
    });
    const address = "https://khaosat.example/phieu?x=1&channel=qr&don-vi=X%C3%A3+A+%26+B&desk=A1#a";
    expect(await photographed(element)).to.equal(address);
    expect(scanned(squaresOf(drawing(element)))).to.equal(address);
    expect(written(element)).to.equal(address);
    expect(screen(element)).to.contain("Answer on a phone Scan this code");
  });

  it("draws the page's own address, without its query and fragment but for the context", async () => {
    const before = location.href;
    history.replaceState(null, "", `${location.search || "?"}&token=secret&desk=A1&channel=zalo#top`);
    const element = await showCode({ qr: "" });
    expect(written(element)).to.equal(`${location.origin}${location.pathname}?channel=qr&desk=A1`);
    history.replaceState(null, "", before);
  });

  it("leaves the channel that the address names", async () => {
    expect(written(await showCode({ qr: "/phieu?channel=counter" }))).to.equal(
      `${location.origin}/phieu?channel=counter`,
    );
  });

  it("is named for screen readers, and axe finds nothing", async () => {
    const element = await showCode({ qr: "https://khaosat.example/" });
    const svg = figure(element)!.querySelector("svg")!;
    expect([svg.getAttribute("role"), svg.getAttribute("aria-label")]).to.deep.equal([
      "img",
      "QR code that leads to this survey",
    ]);
    expect(await violations(element)).to.deep.equal([]);
  });

  it("is black on white in a dark page, and no wider than a page of 320 pixels", async () => {
    const narrow = document.createElement("div");
    Object.assign(narrow.style, { width: "320px", colorScheme: "dark", background: "#000", color: "#fff" });
    document.body.append(narrow);
    const element = await show(survey, { qr: `https://khaosat.example/${"x".repeat(200)}` }, narrow);
    await eventually(() => expect(figure(element)).to.not.equal(null));
    const [ground, squares] = ["rect", "path"].map(
      (name) => getComputedStyle(figure(element)!.querySelector(name)!).fill,
    );
    expect([ground, squares]).to.deep.equal(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    expect(element.scrollWidth).to.be.at.most(320);
    const { width, height } = figure(element)!.querySelector("svg")!.getBoundingClientRect();
    expect(width).to.be.at.least(200);
    expect(Math.abs(width - height)).to.be.below(1);
  });

  it("has squares of 4 pixels at least", async () => {
    const element = await showCode({ qr: "https://khaosat.example/" });
    const svg = figure(element)!.querySelector("svg")!;
    expect(svg.getBoundingClientRect().width / svg.viewBox.baseVal.width).to.be.at.least(4);
  });

  it("takes an address as text only", async () => {
    const element = await showCode({ qr: `https://khaosat.example/<img src=x onerror=alert(1)>"'` });
    expect(shown(element).querySelectorAll("img").length).to.equal(0);
    expect(written(element)).to.match(
      /^https:\/\/khaosat\.example\/%3Cimg%20src=x%20onerror=alert\(1\)%3E%22'\?channel=qr$/,
    );
  });

  it("follows the tag, and goes with the first answer that leads on", async () => {
    const two = { ...survey, sections: ["one", "two"].map((id) => ({ id, items: [rating(id)] })) };
    const element = await showCode({ qr: "https://a.example/" }, two);
    element.setAttribute("unit", "b");
    element.qr = "https://b.example/";
    await eventually(() => expect(written(element)).to.equal("https://b.example/?channel=qr&don-vi=b"));
    await choose(element, "one", "Good");
    expect(figure(element)).to.not.equal(null);
    await press(element, "Continue");
    expect(figure(element)).to.equal(null);
    await press(element, "Back");
    expect(figure(element)).to.not.equal(null);
    element.removeAttribute("qr");
    await eventually(() => expect(figure(element)).to.equal(null));
  });

  it("speaks the page's language", async () => {
    expect(
      screen(await showCode({ qr: "https://a.example/", lang: "vi" }, { ...survey, languages: ["vi"] })),
    ).to.contain("Trả lời trên điện thoại");
  });
});

describe("a tag whose code cannot be", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    log.restore();
    clear();
  });

  for (const [what, attributes, said] of [
    ["no address of the web", { qr: "javascript:alert(1)" }, /"javascript:alert\(1\)" is not an http\(s\) address/],
    ["no address at all", { qr: "https://" }, /"https:\/\/" is not an http\(s\) address/],
    ["one that is too long", { qr: `https://a.example/${"x".repeat(300)}` }, /has 329 characters/],
    ["a shared device's own page", { qr: "", kiosk: "" }, /name the page for phones/],
  ] as const) {
    it(`shows the survey without it, and tells the webmaster once: ${what}`, async () => {
      const told = once(document.body, "survey-error");
      const element = await show(survey, attributes);
      const { reason, message } = await told;
      expect(reason).to.equal("qr");
      expect(message).to.match(said);
      await choose(element, "care", "Good");
      await choose(element, "care", "Fair");
      expect(figure(element)).to.equal(null);
      expect(log.written.length, log.written.join("\n")).to.equal(1);
    });
  }
});
