import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Checked } from "./check-history";
import type { ImportedHistory, ImportHistory } from "./wish";

/** A run of an import. */
export interface Claim {
  id: string;
  fence: number;
  done: number;
}

/** Whoever asks last goes on: a run that still lives loses its fence and stops before its next batch. */
export async function claimImport(
  outer: Ctx,
  { format, name }: ImportHistory,
  { digest, total }: Checked,
): Promise<Claim> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const [claim] = await ctx.db.$queryRaw<Claim[]>`
      INSERT INTO "HistoryImport" (id, digest, format, name, state, total, "startedAt")
      VALUES (${uuidv7(now, ctx.random)}::uuid, ${digest}, ${format}, ${name}, 'running', ${total}, ${now}::timestamptz)
      ON CONFLICT (digest) DO UPDATE SET fence = "HistoryImport".fence + 1, total = excluded.total, name = excluded.name,
        done = CASE WHEN "HistoryImport".state = 'done' THEN 0 ELSE least("HistoryImport".done, excluded.total) END,
        state = 'running', "endedAt" = NULL
      RETURNING id, fence, done`;
    if (!claim) throw new Error("The import was not written.");
    await writeEntry(ctx, {
      action: "history.started",
      subject: "import",
      subjectId: claim.id,
      values: { format },
    });
    return claim;
  });
}

/** Marks the run done, unless another has gone on with it. */
export async function endImport(
  outer: Ctx,
  { id, fence }: Claim,
  { interactions, known }: ImportedHistory,
): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.historyImport.updateMany({
      where: { id, fence, state: "running" },
      data: { state: "done", endedAt: ctx.now() },
    });
    if (count === 0) return;
    await writeEntry(ctx, {
      action: "history.imported",
      subject: "import",
      subjectId: id,
      values: { interactions, known },
    });
  });
}
