/** RFC 4180 and nothing else: throws where a file is not exactly that. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = /"((?:[^"]|"")*)"|[^",\r\n]*/y;
    field.lastIndex = at;
    const [whole, quoted] = field.exec(text)!;
    row.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor CR LF at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  return rows;
}

/** The rows by column name. */
export function parseTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} cells under ${head.length} names`);
    return Object.fromEntries(row.map((cell, i) => [head[i]!, cell]));
  });
}
