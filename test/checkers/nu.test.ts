import { expect, test } from "vitest";
import { collectorPages } from "./collector-pages.ts";
import { demoPages, forms, guidePages, pages, qrCodes, reports, severalForms, snippets, styles } from "./documents.ts";
import { type Remark, remarksOn } from "./nu.ts";

/** What the checker says though nothing is wrong. */
const known: { message: RegExp; document: RegExp; why: string }[] = [
  {
    message: /^Trailing slash on void elements has no effect/,
    document: /^(page|snippet|guide)-/,
    why: "Our formatter writes it into files of HTML, in which all attributes are quoted.",
  },
  {
    message: /^CSS: Parse Error\.$/,
    document: /^style-.*kiosk\.css$/,
    why: "It does not know `::part()`, by which a page dresses the survey. https://www.w3.org/TR/css-shadow-1/#part",
  },
  {
    message: /^CSS: (Unrecognized at-rule “@container”|“container-type”: Property|“width”: Unknown dimension)/,
    document: /^style-.*\.older\.css$/,
    why: "It does not know container queries. https://www.w3.org/TR/css-conditional-5/#container-queries",
  },
  {
    message: /^CSS: “paint-order”: Property/,
    document: /^style-.*\.older\.css$/,
    why: "It does not know this property of SVG 2. https://www.w3.org/TR/SVG2/painting.html#PaintOrder",
  },
  {
    message: /^Bad value “100%” for attribute “width” on element “iframe”|^The “frameborder” attribute .* is obsolete/,
    document: /no-script\.html$|embedding\.md/,
    why: "Portals that remove scripts remove styles, too; all browsers obey these attributes.",
  },
  {
    message: /^Potentially bad value .* for attribute “sandbox”/,
    document: /no-script\.html$|embedding\.md/,
    why: "It holds as long as the frame's host is another one, as the guide asks for.",
  },
];

/** Where others keep both cores busy. */
const patient = 300_000;

test(
  "the Nu HTML Checker, the W3C's, finds nothing in any page, form, report, code or style of ours",
  async () => {
    const documents = new Map([
      ...forms(),
      ...severalForms(),
      ...reports(),
      ...qrCodes(),
      ...(await demoPages()),
      ...(await pages()),
      ...(await guidePages()),
      ...(await snippets()),
      ...(await styles()),
      ...(await collectorPages()),
    ]);
    const remarks = await remarksOn(documents);
    const fits = ({ message, document }: (typeof known)[number], remark: Remark): boolean =>
      message.test(remark.message) && document.test(remark.document);
    expect(
      remarks
        .filter((remark) => !known.some((each) => fits(each, remark)))
        .map(({ document, line, message, extract }) => `${document}:${line}: ${message} ${extract}`),
    ).toEqual([]);
    // What it has learnt since then need not be left out any more.
    expect(known.filter((each) => !remarks.some((remark) => fits(each, remark)))).toEqual([]);
  },
  patient,
);
