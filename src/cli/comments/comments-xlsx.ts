import writeExcelFile, { type Row } from "write-excel-file/node";
import { sheetName } from "../formats/sheet-names.ts";
import type { Comments } from "./comments-type.ts";

/** A row for each comment, with its question and its unit, to be sorted and filtered. */
export async function commentsXlsx({ title, warning, columns, items }: Comments): Promise<Uint8Array> {
  const look = { type: String, wrap: true, alignVertical: "top" } as const;
  const heading = { ...look, fontWeight: "bold", backgroundColor: "#EAF0F6" } as const;
  const rows: Row[] = [
    [{ ...look, value: warning, fontStyle: "italic", columnSpan: 3 }],
    [columns.item, columns.unit, columns.comment].map((value) => ({ ...heading, value })),
    ...items.flatMap(({ label, units }) =>
      units.flatMap(({ name, texts }) =>
        texts.map((text): Row => [label, name, text].map((value) => ({ ...look, value }))),
      ),
    ),
  ];
  return writeExcelFile(
    [
      {
        sheet: sheetName(title, new Set()),
        data: rows,
        columns: [{ width: 45 }, { width: 30 }, { width: 80 }],
        stickyRowsCount: 2,
      },
    ],
    { fontFamily: "Times New Roman", fontSize: 12 },
  ).toBuffer();
}
