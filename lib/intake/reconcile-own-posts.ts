import { z } from "zod";
import { after, DAY, HOUR } from "@/lib/base/time";
import type { AccountRef, Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { moveCursor } from "./move-cursor";
import { readCursors } from "./read-cursors";
import { takeRaw } from "./take-raw";

const AT_ONCE = 100;
const BACK_MS = 30 * DAY;
/** A look costs, and what is deleted is mostly told at once: once an hour is enough. */
const REST_MS = HOUR;
const KIND = "reconcile-own";
const cursorSchema = z
  .object({ sentAt: z.iso.datetime(), externalId: z.string(), restUntil: z.iso.datetime().nullable() })
  .nullable()
  .catch(null);

/**
 * Asks the provider for the next hundred of what this account posted in thirty days, planned here or by hand: what is
 * gone there is noticed, and says so. One round an hour.
 */
export async function reconcileOwnPosts(
  ctx: WorkerCtx,
  account: AccountRef,
  channel: Pick<Channel, "lookUp">,
): Promise<void> {
  const now = ctx.now();
  const cursor = cursorSchema.parse((await readCursors(ctx, account.id)).get(KIND) ?? null);
  if (cursor?.restUntil && new Date(cursor.restUntil) > now) return;
  const before = cursor && !cursor.restUntil ? cursor : null;
  const rows = await ctx.db.$queryRaw<{ externalId: string; sentAt: Date }[]>`
    SELECT o."externalId", o."sentAt" FROM (
      SELECT t."externalId", t."sentAt" FROM "PlannedPart" t JOIN "PlannedPost" p ON p.id = t."postId"
      WHERE p."accountId" = ${account.id}::uuid AND t."externalId" IS NOT NULL AND t."removedAt" IS NULL
      UNION ALL
      SELECT n."externalId", n."publishedAt" FROM "NativePost" n WHERE n."accountId" = ${account.id}::uuid) o
    WHERE o."sentAt" > ${after(now, -BACK_MS)} AND (${before?.sentAt ?? null}::timestamptz IS NULL
      OR (o."sentAt", o."externalId") < (${before?.sentAt ?? null}::timestamptz, ${before?.externalId ?? null}))
    ORDER BY o."sentAt" DESC, o."externalId" DESC LIMIT ${AT_ONCE}`;
  const last = rows.at(-1);
  if (last) {
    const raws = await channel.lookUp(
      account,
      rows.map(({ externalId }) => externalId),
    );
    await takeRaw(ctx, raws);
  }
  await moveCursor(ctx, account.id, KIND, {
    sentAt: (last?.sentAt ?? now).toISOString(),
    externalId: last?.externalId ?? "",
    restUntil: rows.length === AT_ONCE ? null : after(now, REST_MS).toISOString(),
  });
}
