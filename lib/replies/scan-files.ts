import { writeEntry } from "@/lib/audit/write-entry";
import { after, SECOND } from "@/lib/base/time";
import { inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

interface Unscanned {
  id: string;
  key: string;
  interactionId: string | null;
  conversationId: string | null;
}

const AT_ONCE = 4;
const PAUSE_MS = 30 * SECOND;

/**
 * Has the virus scanner look at stored files; until then none is served. What it finds infected is kept for whoever
 * must look into it and never handed out. While the scanner is away files wait. Answers how many it settled.
 */
export async function scanFiles(ctx: WorkerCtx): Promise<number> {
  const { scanner } = ctx;
  if (!scanner) return 0;
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<Unscanned[]>`
    WITH due AS (
      SELECT id FROM "Attachment" WHERE state IN ('stored', 'waiting-for-scan') AND "scannedAt" IS NULL AND key IS NOT NULL
        AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    UPDATE "Attachment" a SET state = 'waiting-for-scan', "nextTryAt" = ${after(now, PAUSE_MS)}::timestamptz
    FROM due, "Attachment" d LEFT JOIN "Interaction" i ON i.id = d."interactionId" WHERE a.id = due.id AND d.id = due.id
    RETURNING a.id, a.key, a."interactionId", i."conversationId"`;
  const settled = await Promise.all(due.map((file) => scanOne(ctx, scanner, file)));
  return settled.filter(Boolean).length;
}

async function scanOne(
  ctx: WorkerCtx,
  scanner: NonNullable<WorkerCtx["scanner"]>,
  file: Unscanned,
): Promise<boolean> {
  const bytes = await ctx.files.get(file.key);
  const verdict = bytes ? await scanner.scan(bytes) : { found: "nothing" as const };
  if (verdict.found === "away") return false;
  const isClean = verdict.found === "nothing";
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.attachment.updateMany({
      where: { id: file.id, state: "waiting-for-scan" },
      data: isClean
        ? { state: "stored", scannedAt: ctx.now(), nextTryAt: null }
        : { state: "infected", scannedAt: ctx.now(), nextTryAt: null, failure: "infected" },
    });
    if (verdict.found === "infected") {
      const values = { found: verdict.name, interactionId: file.interactionId };
      await writeEntry(ctx, { action: "file.infected", subject: "file", subjectId: file.id, values });
    }
    const { conversationId, interactionId } = file;
    if (interactionId)
      await recordChanges(ctx, [{ kind: "interaction.changed", conversationId, interactionId }]);
  });
  return true;
}
