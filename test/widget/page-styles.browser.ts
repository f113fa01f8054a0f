import { expect } from "@open-wc/testing";
import { sendMouse, setViewport } from "@web/test-runner-commands";
import { engine } from "../infra/engine.ts";
import { everyText } from "../support/every-text.ts";
import { isLong } from "../support/long.ts";
import { clear, press, question, show, shown, type } from "../support/widget.ts";

/** Everything that elements inherit, custom properties of our own names among it. */
const inherited = `color: red; font: italic small-caps 900 3px/0 monospace; letter-spacing: 1em; word-spacing: 3em;
  text-transform: uppercase; text-indent: 9em; text-align: right; white-space: pre; word-break: break-all; hyphens: auto;
  direction: rtl; visibility: hidden; cursor: none; list-style: square inside; quotes: none;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; orphans: 9; tab-size: 1;
  text-shadow: 2px 2px red; font-variant-numeric: slashed-zero; user-select: none; pointer-events: none;
  caret-color: red; accent-color: red; fill: red; stroke: red; stroke-width: 9; -webkit-text-fill-color: red;
  --accent: red; --line: red; --soft: red; --strong: red; --tint: red; --bad: red; --radius: 3em;`;

const bootstrap = await (await fetch("/node_modules/bootstrap/dist/css/bootstrap.css")).text();
const pages: Record<string, string> = {
  "Bootstrap 3": bootstrap,
  "a reset":
    "* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; appearance: none; list-style: none }",
  "all: unset": "* { all: unset !important }",
  "all: revert": "* { all: revert !important }",
  "a tiny root font": "html { font-size: 6px }",
  "everything inherited, on the body": `body { ${inherited} }`,
  "everything inherited, on everything": `* { ${inherited.replaceAll(";", " !important;")} }`,
  "rules for every tag": `p, h1, h2, h3, ul, ol, li, dl, dt, dd, label, input, textarea, select, option, button, section, header, div, span, svg, path, circle, progress, output, details, summary { ${inherited} display: inline; float: left; width: 7px; height: 7px; position: fixed; opacity: 0; background: lime; border: 9px solid }`,
  "our own class names":
    ".root, .option, .label, .item, .table, .head, .text, .primary, .hidden, .on, .aside { display: none !important; color: red !important }",
};

describe("the styles of a page", function () {
  this.timeout(60_000);
  const sheet = document.createElement("style");
  // Chromium's pointer stays where the tests before left it, and may lie on something.
  before(async () => {
    if (engine === "chromium") await sendMouse({ type: "move", position: [-1, -1] });
  });
  beforeEach(() => document.head.append(sheet));
  afterEach(async () => {
    clear();
    sheet.remove();
    await setViewport({ width: 800, height: 600 });
  });

  it("are the real ones of Bootstrap 3", () => expect(bootstrap).to.contain("Bootstrap v3."));

  const worst = ["Bootstrap 3", "all: unset", "everything inherited, on everything", "rules for every tag"];
  const narrow = Object.fromEntries(Object.entries(pages).filter(([what]) => isLong || worst.includes(what)));
  const widths: [number, Record<string, string>][] = [
    [390, narrow],
    [1000, isLong ? { "Bootstrap 3": bootstrap } : {}],
  ];
  for (const [width, tried] of widths) {
    let plain: string[] | undefined;
    for (const [what, css] of Object.entries(tried)) {
      it(`such as ${what} change no property of any element inside, ${width} pixels wide`, async () => {
        await setViewport({ width, height: 700 });
        sheet.textContent = sameWidth;
        plain ??= await computedStyles();
        sheet.textContent = css + sameWidth;
        const styled = await computedStyles();
        const changed = plain.flatMap((line, at) => (line === styled[at] ? [] : [`${line} became ${styled[at]}`]));
        expect(changed.slice(0, 40)).to.deep.equal([]);
      });
    }
  }
});

/** How wide the widget is, is the page's own business. */
const sameWidth = "html, body { display: block !important; width: auto !important; margin: 0 !important }";

/** Every property of every element inside, once a question is answered and something is wrong with another. */
async function computedStyles(): Promise<string[]> {
  const element = await show(
    everyText((number) => `Words ${number}`),
    { lang: "en", layout: "page", draft: "off" },
  );
  question(element, "row1").querySelector("label")!.click();
  await type(element, "number", "x");
  await press(element, "Send answers");
  // A page may have the focus or not, and a frame around it or not.
  (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
  const lines = [...shown(element).querySelectorAll("*")].flatMap((each) => {
    const computed = getComputedStyle(each);
    return (
      [...computed]
        .sort()
        // The colour that lies behind the survey is the page's; nothing but the heading of a long table is painted in it.
        .filter((name) => name !== "--behind")
        .map((name) => `${each.localName}.${each.className} ${name}: ${computed.getPropertyValue(name)}`)
    );
  });
  element.remove();
  return lines;
}
