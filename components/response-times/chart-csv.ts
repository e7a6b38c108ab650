export type CellValue = string | number | null;
/** What a picture shows, as a table: for screen readers, for "Show as table" and for its CSV. */
export type ChartTable = Readonly<{ head: readonly string[]; rows: readonly (readonly CellValue[])[] }>;

/** RFC 4180; words that a spreadsheet would run as a formula get a quote before them. */
export function chartCsv({ head, rows }: ChartTable): string {
  return `${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
