import type { Ctx } from "@/lib/context/ctx";

/** Takes the files an agent put to something of ours that did not go out from it, to go with other words. Gives their ids. */
export async function releaseFiles(ctx: Ctx, interactionId: string, agentId: string): Promise<string[]> {
  const files = await ctx.db.$queryRaw<{ id: string; position: number }[]>`
    UPDATE "Attachment" SET "interactionId" = NULL WHERE "interactionId" = ${interactionId}::uuid
      AND "uploadedById" = ${agentId}::uuid RETURNING id, position`;
  return files.sort((a, b) => a.position - b.position).map(({ id }) => id);
}
