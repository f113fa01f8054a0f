import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import type { Language } from "../../schema/index.ts";

const FONT = "Times New Roman";
/** A line of text stands in so far where it begins. */
const FIRST_LINE = 720;

/** Decree 30/2020/NĐ-CP, appendix I: Times New Roman, 13 to 14 points. Sizes are half points, distances twentieths of one. */
export const documentStyles = (language: Language): IStylesOptions => ({
  default: {
    document: { run: { font: FONT, size: 26, language: { value: language } }, paragraph: { spacing: { after: 120 } } },
    title: {
      run: { font: FONT, size: 28, bold: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    heading1: heading({}, 240),
    heading2: heading({}, 180),
    heading3: heading({ italics: true }, 120),
  },
  paragraphStyles: [
    style("Body", "Body text", {
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: FIRST_LINE },
        spacing: { after: 120, line: 264 },
      },
    }),
    style("Headline", "Headline", {
      run: { size: 28 },
      paragraph: { indent: { firstLine: FIRST_LINE }, spacing: { before: 60, after: 60 }, keepNext: true },
    }),
    style("Note", "Note", {
      run: { italics: true },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE } },
    }),
    style("ContentsHeading", "Contents heading", {
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, keepNext: true },
    }),
    style("TOC1", "toc 1", { run: { size: 24 }, paragraph: { spacing: { after: 20 } } }),
    style("Frame", "Frame", { paragraph: { spacing: { after: 0 } } }),
    // So low that only its line shows.
    style("Rule", "Rule", { run: { size: 8 }, paragraph: { spacing: { before: 30, after: 120 } } }),
    style("Caption", "caption", {
      run: { italics: true, size: 24 },
      paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
    }),
    style("Cell", "Table cell", { run: { size: 24 }, paragraph: { spacing: { after: 0 } } }),
    style("AfterTable", "After table", { run: { size: 10 }, paragraph: { spacing: { after: 60 } } }),
  ],
});

const style = (
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, "run" | "paragraph">,
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", ...look });

const heading = (run: { italics?: boolean }, before: number) => ({
  run: { font: FONT, size: 26, bold: true, color: "000000", ...run },
  paragraph: { spacing: { before, after: 80 }, indent: { firstLine: FIRST_LINE }, keepNext: true },
});
