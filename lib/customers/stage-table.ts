import type { Readable } from "node:stream";
import { Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "./get-job";
import type { ImportPlan, Job } from "./job-schemas";
import { keepJob } from "./keep-job";
import { keepTable } from "./keep-table";
import { readTable } from "./read-table";
import {
  type Charset,
  type CharsetWatch,
  type Encoding,
  looksTwiceEncoded,
  watchCharset,
} from "./rules/charset";
import { guessDelimiter } from "./rules/delimiter";
import { guessMapping } from "./rules/import-fields";
import { plainText } from "./rules/plain-text";

const SAMPLE = 5;
const MOST_COLUMNS = 200;
const START = 40_000;

export interface GivenTable {
  /** Its bytes, as they come in. */
  stream: AsyncIterable<Uint8Array>;
  name: string;
  format?: "csv" | "jsonl" | undefined;
  charset?: Charset | undefined;
}

/** A table as it would be read. */
export type TablePlan = ImportPlan & { isMixed: boolean };

/**
 * Keeps a table as a draft of such a job and says how it would be read: charset, delimiter, columns, the first rows, a
 * guess at what each column is. Throws as `keepTable` does, Refused `import-charset` or `import-broken`, Invalid
 * `import-no-rows`; then nothing is kept.
 */
export async function stageTable(
  ctx: Ctx,
  given: GivenTable,
  as: { kind: string; plan(read: TablePlan): object },
): Promise<Job> {
  const { fileKey, watch } = await keepTable(ctx, given.stream, given.charset);
  try {
    const { format, name } = given;
    // What came as UTF-16 is kept as UTF-8.
    const charset = given.charset?.startsWith("utf-16") ? undefined : given.charset;
    const read = await readPlan(ctx, fileKey, { format, charset, watch });
    const id = await keepJob(ctx, { kind: as.kind, state: "draft", name, plan: as.plan(read), fileKey });
    return await getJob(ctx, id);
  } catch (error) {
    await ctx.files.delete(fileKey);
    throw error;
  }
}

/** How a table that is kept would be read in a charset a person chose; null where it is gone. Throws as `stageTable` does. */
export async function rereadTable(
  ctx: Ctx,
  fileKey: string,
  { format, charset }: { format: "csv" | "jsonl"; charset: Charset },
): Promise<TablePlan | null> {
  const bytes = await ctx.files.getStream(fileKey);
  if (!bytes) return null;
  const watch = watchCharset();
  for await (const chunk of bytes) watch.add(chunk);
  return readPlan(ctx, fileKey, { format, charset, watch });
}

interface Look {
  format: "csv" | "jsonl" | undefined;
  charset: Charset | undefined;
  watch: CharsetWatch;
}

async function readPlan(
  ctx: Ctx,
  fileKey: string,
  { format = "csv", charset, watch }: Look,
): Promise<TablePlan> {
  const encoding = charset ? watch.as(charset) : watch.recognised();
  if (!encoding) throw new Refused("import-charset", { charset: charset ?? "UTF-8, UTF-16, Windows-1252" });
  const isMixed = encoding.charset === "windows-1252" && watch.hasUtf8();
  const start = await readStart(await openTable(ctx, fileKey), encoding);
  const layout = { format, ...encoding, delimiter: guessDelimiter(start) };
  const rows: string[][] = [];
  for await (const { cells } of readTable(await openTable(ctx, fileKey), layout)) {
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
    isTwiceEncoded: isMixed || looksTwiceEncoded(start),
    isMixed,
  };
}

/** The bytes of a kept table. Throws Refused `import-file-gone`. */
export async function openTable(ctx: Ctx, fileKey: string): Promise<Readable> {
  const bytes = await ctx.files.getStream(fileKey);
  if (!bytes) throw new Refused("import-file-gone");
  return bytes;
}

async function readStart(bytes: Readable, { charset, mark }: Encoding): Promise<string> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    kept.push(chunk);
    size += chunk.length;
    if (size >= START) break;
  }
  return new TextDecoder(charset).decode(Buffer.concat(kept).subarray(mark, START), { stream: true });
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
