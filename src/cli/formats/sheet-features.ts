import type writeExcelFile from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

/** Cells of one column with shares of 1; rows and columns count from 0. */
export interface BarRange {
  from: number;
  to: number;
  column: number;
}

/** What the library leaves to features: data bars, A4 in the width of a page, page numbers. @param bars per sheet */
export function sheetFeatures(bars: readonly (readonly BarRange[])[]): Feature {
  const insert = (xml: string, element: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(
      xml,
      element,
      getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet")!,
      "worksheet",
    );
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) =>
            [
              `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              ...(bars[sheetIndex] ?? []).map(dataBar),
              `<pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>`,
              `<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>`,
              `<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`,
            ].reduce(insert, xml),
        },
      },
    },
  };
}

const dataBar = ({ from, to, column }: BarRange, at: number): string =>
  `<conditionalFormatting sqref="${getCellAddress(from, column)}:${getCellAddress(to, column)}">` +
  `<cfRule type="dataBar" priority="${at + 1}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/>` +
  `<color rgb="FF9FB6CD"/></dataBar></cfRule></conditionalFormatting>`;
