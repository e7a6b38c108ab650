import { z } from "zod";
import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { NotFound } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { moveCursor } from "./move-cursor";
import { readCursors } from "./read-cursors";
import { reconcileOwnPosts } from "./reconcile-own-posts";
import { takeRaw } from "./take-raw";

const AT_ONCE = 100;
const DAYS = 30;
const KIND = "reconcile";
const cursorSchema = z.object({ publishedAt: z.iso.datetime(), id: z.uuid() }).nullable().catch(null);

/**
 * Asks the provider again for the next hundred public posts of customers, newest first over thirty days and then
 * anew: what is gone there is removed here, and what was edited shows it; and for the account's own posts, more rarely.
 * Throws NotFound.
 */
export async function reconcileAccount(ctx: WorkerCtx, accountId: string): Promise<number> {
  const account = await findAccountRef(ctx, accountId);
  const channel = account && ctx.channels.get(account.channel);
  if (!account || !channel) throw new NotFound("not-found");
  const since = new Date(ctx.now().getTime() - DAYS * DAY);
  const cursor = cursorSchema.parse((await readCursors(ctx, accountId)).get(KIND) ?? null);
  const before = cursor ? new Date(cursor.publishedAt) : null;
  const rows = await ctx.db.$queryRaw<{ id: string; externalId: string; publishedAt: Date }[]>`
    SELECT i.id, i."externalId", i."publishedAt" FROM "Interaction" i
    WHERE i."accountId" = ${accountId}::uuid AND i.direction = 'inbound' AND i.audience = 'public'
      AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL AND i."publishedAt" > ${since}
      AND (${before}::timestamptz IS NULL OR (i."publishedAt", i.id) < (${before}::timestamptz, ${cursor?.id ?? null}::uuid))
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${AT_ONCE}`;
  if (rows.length > 0) {
    const raws = await channel.lookUp(
      account,
      rows.map((row) => row.externalId),
    );
    await takeRaw(ctx, raws);
  }
  const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
  await moveCursor(
    ctx,
    accountId,
    KIND,
    last ? { publishedAt: last.publishedAt.toISOString(), id: last.id } : null,
  );
  await reconcileOwnPosts(ctx, account, channel);
  return rows.length;
}
