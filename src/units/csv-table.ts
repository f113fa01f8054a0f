/** A table whose first line names the columns. */
export interface CsvTable {
  columns: string[];
  /** Every line that is not empty, with the number of the line on which it begins, from 1. */
  rows: { line: number; cells: Record<string, string> }[];
  /** The place of a quotation mark that is never closed, or that stands within a cell. Nothing after it can be read. */
  quotes?: { line: number; column: string };
}

/**
 * Reads CSV (RFC 4180). Spreadsheets of some languages part cells with `;` or a tab; whichever the first line has most of
 * is taken. Spaces around a cell and a byte order mark go.
 */
export function csvTable(text: string): CsvTable {
  const [head, ...records] = recordsOf(`${text.replace(/^\uFEFF/, "")}\n`);
  const columns = head?.cells ?? [];
  const broken = [head, ...records].find((record) => record?.isBroken);
  return {
    columns,
    rows: records
      .filter(({ cells, isBroken }) => !isBroken && cells.some(Boolean))
      .map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ""])),
      })),
    ...(broken && { quotes: { line: broken.line, column: columns[broken.cells.length] ?? "" } }),
  };
}

interface CsvRecord {
  line: number;
  cells: string[];
  /** The cell after these cannot be read; `line` is its own. */
  isBroken?: true;
}

/** @param text that ends with a line end */
function recordsOf(text: string): CsvRecord[] {
  const [first = ""] = text.split("\n", 1);
  const [separator] = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length);
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n)`, "y");
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  for (let line = 1; cell.lastIndex < text.length;) {
    const found = cell.exec(text);
    if (!found) return [...records, { ...record, line, isBroken: true }];
    const [whole, quoted, plain = "", end] = found;
    record.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.split("\n").length - 1;
    if (end === separator) continue;
    records.push(record);
    record = { line, cells: [] };
  }
  return records;
}
