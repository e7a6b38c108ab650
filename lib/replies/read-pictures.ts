import type { WorkerCtx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";

const AT_ONCE = 2;
const MOST_ATTEMPTS = 2;

interface Due {
  id: string;
  key: string;
  interactionId: string;
  conversationId: string | null;
}

/**
 * Has the words in public pictures of customers read, where the desk has a reader, and keeps which kinds of personal data
 * stand in them: such a picture is blurred until somebody asks. The words are kept nowhere. Answers how many it tried.
 */
export async function readPictures(ctx: WorkerCtx): Promise<number> {
  const { pictureReader } = ctx;
  if (!pictureReader) return 0;
  const due = await ctx.db.$queryRaw<Due[]>`
    WITH due AS (
      SELECT a.id, a.key, a."interactionId", i."conversationId" FROM "Attachment" a
        JOIN "Interaction" i ON i.id = a."interactionId"
        LEFT JOIN "PictureReading" p ON p."attachmentId" = a.id
      WHERE i.direction = 'inbound' AND i.audience = 'public' AND a.state = 'stored' AND a.key IS NOT NULL
        AND a.type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')
        AND a."createdAt" > ${ctx.now()}::timestamptz - interval '1 day'
        AND (p."attachmentId" IS NULL OR (p.kinds IS NULL AND p.attempts < ${MOST_ATTEMPTS}
          AND p."startedAt" < ${ctx.now()}::timestamptz - interval '1 minute'))
      ORDER BY a."createdAt" LIMIT ${AT_ONCE} FOR UPDATE OF a SKIP LOCKED),
    begun AS (
      INSERT INTO "PictureReading" ("attachmentId", "startedAt") SELECT id, ${ctx.now()}::timestamptz FROM due
      ON CONFLICT ("attachmentId") DO UPDATE SET "startedAt" = excluded."startedAt",
        attempts = "PictureReading".attempts + 1)
    SELECT * FROM due`;
  await Promise.all(due.map((file) => readOne(ctx, pictureReader, file)));
  return due.length;
}

async function readOne(
  ctx: WorkerCtx,
  reader: NonNullable<WorkerCtx["pictureReader"]>,
  { id, key, interactionId, conversationId }: Due,
): Promise<void> {
  const bytes = await ctx.files.get(key);
  const text = bytes ? await reader.read(bytes) : null;
  const found = text === null ? [] : findPersonal(text).filter(({ isCertain }) => isCertain);
  const kinds = [...new Set(found.map(({ kind }) => kind))].sort();
  await ctx.db.pictureReading.updateMany({ where: { attachmentId: id }, data: { kinds } });
  if (kinds.length > 0)
    await recordChanges(ctx, [{ kind: "interaction.changed", interactionId, conversationId }]);
}
