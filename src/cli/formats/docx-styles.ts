import { AlignmentType, type IStylesOptions } from "docx";
import type { Language } from "../../schema/index.ts";

/** Decree 30/2020/NĐ-CP, appendix I: Times New Roman, 13 to 14 points. Sizes are half points, distances twentieths of one. */
export const documentStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: "Times New Roman", size: 26, language: { value: language } },
      paragraph: { spacing: { after: 120 } },
    },
    title: {
      run: { font: "Times New Roman", size: 32, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    heading1: heading(28, 360),
    heading2: heading(26, 280),
    heading3: {
      ...heading(26, 200),
      run: { font: "Times New Roman", size: 26, bold: true, italics: true, color: "000000" },
    },
  },
  paragraphStyles: [
    {
      id: "Organisation",
      name: "Organisation",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: "Headline",
      name: "Headline",
      basedOn: "Normal",
      run: { size: 36, color: "1D5FA8" },
      paragraph: { spacing: { before: 240 }, keepNext: true },
    },
    { id: "Note", name: "Note", basedOn: "Normal", run: { italics: true } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { italics: true, size: 24 },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
    { id: "Cell", name: "Table cell", basedOn: "Normal", run: { size: 24 }, paragraph: { spacing: { after: 0 } } },
    // So low that only the shading shows.
    { id: "Bar", name: "Bar", basedOn: "Normal", run: { size: 8 }, paragraph: { spacing: { before: 30, after: 30 } } },
    {
      id: "AfterTable",
      name: "After table",
      basedOn: "Normal",
      run: { size: 12 },
      paragraph: { spacing: { after: 60 } },
    },
  ],
});

const heading = (size: number, before: number) => ({
  run: { font: "Times New Roman", size, bold: true, color: "000000" },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});
