import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Says what a picture shows, for those who can't see it, while it is not sent yet. Throws NotFound for anybody else's. */
export async function describeAttachment(ctx: Ctx, id: string, altText: string): Promise<void> {
  const uploadedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const { count } = await ctx.db.attachment.updateMany({
    where: { id, uploadedById, interactionId: null, sourceUrl: null },
    data: { altText: altText === "" ? null : altText },
  });
  if (count === 0) throw new NotFound("not-found");
}
