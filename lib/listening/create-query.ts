import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getQuery } from "./get-query";
import { requireGoodQuery } from "./require-good-query";
import { requireQueryKeeper } from "./require-query-keeper";
import type { CreateQuery, ListeningQuery } from "./schemas";

/**
 * Begins to listen: the worker reads the last day at once and goes on from there. Throws Forbidden, NotFound, Invalid
 * `listening-query-refused`, Conflict `listening-name-taken`.
 */
export function createQuery(outer: Ctx, wish: CreateQuery): Promise<ListeningQuery> {
  return inTransaction(outer, async (ctx) => {
    const account = await requireQueryKeeper(ctx, wish.accountId);
    requireGoodQuery(ctx, account, wish.query, wish.language);
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const added = await ctx.db.$executeRaw`
      INSERT INTO "ListeningQuery" (id, "accountId", name, query, language, "isOn", "createdById", "createdAt", "changedAt")
      VALUES (${id}::uuid, ${account.id}::uuid, ${wish.name}, ${wish.query}, ${wish.language}, ${wish.isOn}, ${agentId}::uuid, ${now}, ${now})
      ON CONFLICT DO NOTHING`;
    if (added === 0) throw new Conflict("listening-name-taken", { name: wish.name });
    const values = { accountId: account.id, isOn: wish.isOn };
    await writeEntry(ctx, {
      action: "listening-query.created",
      subject: "listening-query",
      subjectId: id,
      values,
    });
    return getQuery(ctx, id);
  });
}
