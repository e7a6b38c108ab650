import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Correction } from "./correction-schemas";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";

export interface Said {
  conversationId: string;
  interactionId: string;
  /** Null leaves it to the rules. */
  says: Correction | null;
}

/** Writes it, logs it and derives the turns anew, in the caller's transaction that holds the conversation. Answers what was said before. */
export async function writeCorrection(
  ctx: Ctx,
  { conversationId, interactionId, says }: Said,
): Promise<Correction | null> {
  const { threadId, before } = await read(ctx, interactionId);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  if (says) {
    await ctx.db.correction.upsert({
      where: { interactionId },
      create: { interactionId, says, agentId, correctedAt: ctx.now() },
      update: { says, agentId, correctedAt: ctx.now() },
    });
  } else await ctx.db.correction.deleteMany({ where: { interactionId } });
  const values = { interactionId, before };
  await recordActs(ctx, [{ conversationId, kind: says ?? "uncorrected", values, threadIds: [threadId] }]);
  await rebuildTurns(ctx, [conversationId]);
  await recordChanges(ctx, [{ kind: "interaction.changed", interactionId, conversationId }]);
  return before;
}

async function read(
  ctx: Ctx,
  interactionId: string,
): Promise<{ threadId: string; before: Correction | null }> {
  const [row] = await ctx.db.$queryRaw<{ threadId: string; before: Correction | null }[]>`
    SELECT i."threadId", x.says AS before FROM "Interaction" i LEFT JOIN "Correction" x ON x."interactionId" = i.id
    WHERE i.id = ${interactionId}::uuid`;
  if (!row) throw new NotFound("not-found");
  return row;
}
