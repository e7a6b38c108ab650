import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { PlacedHold } from "./deed-schemas";
import { stopLettingGo } from "./hold-lock";
import { listHolds } from "./list-holds";
import { mayHold } from "./rules/post-rights";
import type { HoldPosts } from "./schemas";

/**
 * Keeps every planned post of an account or an incident here: when it answers, no call for one is begun any more, and it
 * says which the provider may be taking just then. Any agent. The same hold again is the one that stands. Throws
 * NotFound, Forbidden `may-not-hold`.
 */
export async function holdPosts(outer: Ctx, input: HoldPosts): Promise<PlacedHold> {
  if (!mayHold(outer.actor)) throw new Forbidden("may-not-hold");
  const id = await inTransaction(outer, async (ctx) => {
    await stopLettingGo(ctx);
    const { accountId = null, incidentId = null, reason } = input;
    const standing = await ctx.db.postHold.findFirst({ where: { accountId, incidentId, endedAt: null } });
    if (standing) return standing.id;
    await requireThing(ctx, accountId, incidentId);
    const now = ctx.now();
    const holdId = uuidv7(now, ctx.random);
    const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    await ctx.db.postHold.create({ data: { id: holdId, accountId, incidentId, reason, byId, at: now } });
    const held = await ctx.db.$executeRaw`
      UPDATE "PlannedPost" SET "holdId" = ${holdId}::uuid
      WHERE state IN ('planned', 'sending', 'unconfirmed') AND "holdId" IS NULL
        AND ("accountId" = ${accountId}::uuid OR "incidentId" = ${incidentId}::uuid)`;
    await writeEntry(ctx, {
      action: "posts.held",
      subject: "post-hold",
      subjectId: holdId,
      values: { accountId, incidentId, posts: held },
    });
    return holdId;
  });
  const [hold] = await listHolds(outer, { id });
  if (!hold) throw new Conflict("post-state", { state: "held" });
  return { ...hold, underWay: await listUnderWay(outer, id) };
}

async function requireThing(ctx: Ctx, accountId: string | null, incidentId: string | null): Promise<void> {
  const found = accountId
    ? await ctx.db.account.count({ where: { id: accountId } })
    : await ctx.db.incident.count({ where: { id: incidentId ?? "" } });
  if (found === 0) throw new NotFound("not-found");
}

function listUnderWay(ctx: Ctx, holdId: string): Promise<PlacedHold["underWay"]> {
  return ctx.db.$queryRaw`
    SELECT p.id, count(*) FILTER (WHERE t.state = 'sent')::int AS sent, count(*)::int AS of
    FROM "PlannedPost" p JOIN "PlannedPart" t ON t."postId" = p.id
    WHERE p."holdId" = ${holdId}::uuid AND (p.state = 'unconfirmed'
      OR (p.state = 'sending' AND EXISTS (SELECT FROM "PostAttempt" a WHERE a."postId" = p.id AND a."endedAt" IS NULL)))
    GROUP BY p.id`;
}
