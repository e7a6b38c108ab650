import { after, DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { noteImpostors } from "./note-impostors";

const NAME = "impostors-aside";
/** A transaction that stored a message may commit so long after the time it gave it. */
const LATE_MS = MINUTE;
const MOST = 2000;

/**
 * Notes impostors among those who wrote under a customer's post without a conversation of their own: nobody is told of
 * what they write, so it is read from the history since the last look, a minute over.
 */
export async function noteBystanders(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const stored = await ctx.db.followerPosition.findUnique({ where: { name: NAME } });
  const since = stored ? after(stored.movedAt, -LATE_MS) : after(now, -DAY);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Interaction" WHERE "conversationId" IS NULL AND direction = 'inbound' AND audience = 'public'
      AND "receivedAt" >= ${since}::timestamptz
    ORDER BY "receivedAt" DESC, id DESC LIMIT ${MOST}`;
  await noteImpostors(
    ctx,
    rows.map(({ id }) => id),
  );
  const place = { xid: "0", number: "0", movedAt: now };
  await ctx.db.followerPosition.upsert({
    where: { name: NAME },
    create: { name: NAME, ...place },
    update: place,
  });
}
