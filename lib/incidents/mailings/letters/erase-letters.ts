import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { eraseSystemMails } from "@/lib/replies/system-mail/erase-system-mails";
import { testMailKey } from "../test-mail-key";

/**
 * Takes address, name and fields out of the letters to these handles, and the words out of test mails that showed theirs;
 * one that has not left never does. What was sent and when stays. That they wanted no mails stays as well, as a digest
 * that names nobody: who forgets it would write again.
 */
export async function eraseLetters(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  if (handleIds.length === 0) return;
  const handles = uuids(handleIds);
  await ctx.db.$executeRaw`
    UPDATE "Letter" SET address = NULL, name = NULL, "values" = '{}', details = NULL,
      state = CASE WHEN state = 'queued' THEN 'stopped' ELSE state END
    WHERE "handleId" = ANY(${handles}) AND (address IS NOT NULL OR state = 'queued')`;
  await eraseTests(ctx, handleIds);
  await ctx.db.$executeRaw`
    UPDATE "MailingLeftOut" SET details = '{}' WHERE details <> '{}' AND "customerId" IN (
      SELECT h."customerId" FROM "Handle" h WHERE h.id = ANY(${handles}))`;
}

async function eraseTests(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  const affected = await ctx.db.affected.findMany({
    where: { handleId: { in: [...handleIds] } },
    select: { id: true },
  });
  await eraseSystemMails(
    ctx,
    affected.map(({ id }) => testMailKey(id)),
  );
}
