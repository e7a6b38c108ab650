import type { Ctx } from "@/lib/context/ctx";

/**
 * An answer of ours came back over the wire and was taken for a native one before our own call had answered: the
 * native row goes, what points to it points to the reply. Runs in the transaction that gives the reply its id.
 */
export async function absorbNative(
  ctx: Ctx,
  channel: string,
  externalId: string,
  replyId: string,
): Promise<void> {
  const native = await ctx.db.interaction.findFirst({
    where: { channel, externalId, isNative: true, id: { not: replyId } },
    select: { id: true },
  });
  if (!native) return;
  const { id } = native;
  await ctx.db
    .$executeRaw`UPDATE "Interaction" SET "inReplyToId" = ${replyId}::uuid WHERE "inReplyToId" = ${id}::uuid`;
  await ctx.db
    .$executeRaw`UPDATE "InteractionAlias" SET "interactionId" = ${replyId}::uuid WHERE "interactionId" = ${id}::uuid`;
  await ctx.db
    .$executeRaw`UPDATE "InteractionRaw" SET "interactionId" = ${replyId}::uuid WHERE "interactionId" = ${id}::uuid`;
  await ctx.db.$executeRaw`DELETE FROM "Attachment" WHERE "interactionId" = ${id}::uuid`;
  await ctx.db.$executeRaw`DELETE FROM "Mail" WHERE "interactionId" = ${id}::uuid`;
  await ctx.db.$executeRaw`DELETE FROM "InteractionAccount" WHERE "interactionId" = ${id}::uuid`;
  await ctx.db.$executeRaw`DELETE FROM "InteractionVersion" WHERE "interactionId" = ${id}::uuid`;
  await ctx.db.$executeRaw`DELETE FROM "Interaction" WHERE id = ${id}::uuid`;
}
