const FORMULA = /^[=+\-@\t\r]/;

/** One line of RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | null): string {
  const text = cell ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
