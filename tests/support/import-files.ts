import { Readable } from "node:stream";
import type { Actor } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import type { Job, StartImport } from "@/lib/customers/job-schemas";
import { runImports } from "@/lib/customers/run-imports";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";
import type { TestDatabase } from "./database";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The bytes as an upload brings them, in small pieces. */
export const streamed = (bytes: Uint8Array, size = 1000): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    { objectMode: false },
  );

/** Takes a list in from upload to end, as a lead of the desk. */
export async function importList(
  database: TestDatabase,
  actor: Actor,
  bytes: Uint8Array,
  wish: Partial<StartImport> & { format?: "csv" | "jsonl" } = {},
): Promise<Job> {
  const ctx = database.ctx(actor);
  const { format, ...rest } = wish;
  const staged = await stageImport(ctx, { stream: streamed(bytes), name: "list.csv", format });
  await startImport(ctx, staged.id, { isVerified: false, isDryRun: false, ...rest });
  await runImports(database.ctx(), new AbortController().signal);
  return getJob(ctx, staged.id);
}
