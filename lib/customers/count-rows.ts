import type { TableRow } from "./read-table";

/** How many rows a table has below its head; blank ones count for nothing. */
export async function countRows(table: AsyncIterable<TableRow>, format: "csv" | "jsonl"): Promise<number> {
  let rows = format === "csv" ? -1 : 0;
  for await (const { cells } of table) if (cells.some((cell) => cell.trim() !== "")) rows++;
  return Math.max(0, rows);
}
