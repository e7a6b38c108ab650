import { Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "./get-job";
import { IMPORT_KIND, type ImportPlan, type Job } from "./job-schemas";
import { keepJob } from "./keep-job";
import { readTable } from "./read-table";
import { requireImporter } from "./require-importer";
import { type Charset, encodingAs, looksTwiceEncoded, recogniseCharset } from "./rules/charset";
import { guessDelimiter } from "./rules/delimiter";
import { guessMapping } from "./rules/import-fields";
import { maskTable } from "./rules/personal/mask-table";
import { plainText } from "./rules/plain-text";

export const MAX_IMPORT_BYTES = 64_000_000;
const SAMPLE = 5;
const MOST_COLUMNS = 200;

export interface StageImport {
  bytes: Uint8Array;
  name: string;
  format?: "csv" | "jsonl" | undefined;
  charset?: Charset | undefined;
}

/**
 * Keeps a list of customers, card numbers masked, and says how it would be read: charset, delimiter, columns, the first rows, a guess at what
 * each column is. Nothing is taken in yet. Throws Invalid `empty-file`, Refused `import-charset`, `import-broken`.
 */
export async function stageImport(ctx: Ctx, input: StageImport): Promise<Job> {
  requireImporter(ctx.actor);
  if (input.bytes.length === 0) throw new Invalid("empty-file");
  const safe = { ...input, bytes: maskTable(input.bytes) };
  const plan = await planOf(safe);
  const fileKey = await ctx.files.put(safe.bytes);
  const id = await keepJob(ctx, { kind: IMPORT_KIND, state: "draft", name: input.name, plan, fileKey });
  return getJob(ctx, id);
}

/** How the bytes are read. */
export async function planOf({ bytes, format = "csv", charset }: StageImport): Promise<ImportPlan> {
  const encoding = charset ? encodingAs(bytes, charset) : recogniseCharset(bytes);
  if (!encoding) throw new Refused("import-charset", { charset: charset ?? "UTF-8, UTF-16, Windows-1252" });
  const start = new TextDecoder(encoding.charset).decode(bytes.subarray(encoding.mark, 40_000), {
    stream: true,
  });
  const layout = { format, ...encoding, delimiter: guessDelimiter(start) };
  const rows: string[][] = [];
  for await (const { cells } of readTable(bytes, layout)) {
    if (cells.some((cell) => cell.trim() !== ""))
      rows.push(cells.slice(0, MOST_COLUMNS).map((cell) => plainText(cell, 200)));
    if (rows.length > SAMPLE) break;
  }
  const columns = format === "csv" ? namesOf(rows.shift() ?? []) : [];
  if (rows.length === 0) throw new Invalid("import-no-rows");
  return {
    ...layout,
    columns,
    sample: rows.slice(0, SAMPLE),
    mapping: guessMapping(columns),
    country: null,
    isVerified: false,
    isDryRun: false,
    isTwiceEncoded: looksTwiceEncoded(start),
  };
}

/** Columns by name, each once. */
function namesOf(head: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return head.map((cell, index) => {
    const name = cell.trim() || `#${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
