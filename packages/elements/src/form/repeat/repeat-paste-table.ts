/** Rows and cells, as a spreadsheet copies them. */
export type PastedTable = readonly (readonly string[])[];

/**
 * Reads what Excel, Google Sheets and LibreOffice put on the clipboard: cells parted by tabs, rows by line ends, and a
 * cell with a tab, a line end or a quote in it quoted, its quotes doubled. A quote inside a cell that does not begin
 * with one is a quote (`24" پنجره`). Rows without anything in them are left out.
 */
export function readTable(text: string): PastedTable {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (let end = ''; cell.lastIndex <= text.length;) {
    const match = cell.exec(text);
    if (!match) break;
    const [, quoted, plain = ''] = match;
    end = match[3] ?? '';
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''));
}
