import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Interaction } from "@/lib/conversations/schemas";
import { acceptParts } from "./accept-parts";
import { getReplyInteraction } from "./get-reply-interaction";
import { giveBackReply } from "./give-back-reply";
import { openReply } from "./open-reply";
import type { Settle } from "./schemas";

/**
 * A person says how a reply in doubt ended: sent (with the provider's id, if they have it), or not sent, which
 * leaves it `failed` with its text kept. Throws Conflict `not-in-doubt` for any other, `id-taken` for a known id.
 */
export async function settleReply(outer: Ctx, id: string, settle: Settle): Promise<Interaction> {
  await inTransaction(outer, async (ctx) => {
    const reply = await openReply(ctx, id);
    if (reply.state !== "unconfirmed") throw new Conflict("not-in-doubt", { state: reply.state });
    const parts = await ctx.db.replyPart.findMany({ where: { replyId: id }, orderBy: { position: "asc" } });
    const position = parts.find(({ state }) => state !== "sent")?.position ?? 0;
    const values = { as: settle.as, externalId: settle.externalId ?? null };
    await writeEntry(ctx, { action: "reply.settled", subject: "reply", subjectId: id, values });
    if (settle.as === "not-sent") {
      return giveBackReply(ctx, reply, { position, state: "failed", code: "settled-not-sent", values: {} });
    }
    const externalId = settle.externalId ? await freeId(ctx, reply.channel, id, settle.externalId) : null;
    const { startedAt } = (await ctx.db.attempt.findFirst({
      where: { replyId: id, position },
      orderBy: { startedAt: "asc" },
    })) ?? { startedAt: ctx.now() };
    await ctx.db.replyPart.updateMany({
      where: { replyId: id, state: { not: "sent" } },
      data: { state: "sent", sentAt: startedAt },
    });
    if (externalId) {
      const which = { replyId_position: { replyId: id, position } };
      await ctx.db.replyPart.update({ where: which, data: { externalId } });
    }
    await acceptParts(ctx, reply);
  });
  return getReplyInteraction(outer, id);
}

/** The provider's id as the history keeps it, with the mark of its kind before it, and known by no other. */
async function freeId(ctx: Ctx, channel: string, replyId: string, given: string): Promise<string> {
  const { kind } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: replyId },
    select: { kind: true },
  });
  const sibling = await ctx.db.interaction.findFirst({
    where: { channel, kind, NOT: { externalId: { startsWith: "reply:" } } },
    select: { externalId: true },
  });
  const mark = /^[a-z]+:/.exec(sibling?.externalId ?? "")?.[0] ?? "";
  const externalId = given.startsWith(mark) ? given : `${mark}${given}`;
  const taken = await ctx.db.interaction.findFirst({
    where: { channel, externalId, id: { not: replyId } },
    select: { id: true },
  });
  if (taken) throw new Conflict("id-taken", { externalId });
  return externalId;
}
