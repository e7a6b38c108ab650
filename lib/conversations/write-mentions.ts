import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { readColleagues } from "./list-colleagues";
import { mentionedIn } from "./rules/mentioned-in";

/** Writes down which colleagues a note names, who may see it; nobody names themselves. Part of the caller's transaction. */
export async function writeMentions(
  ctx: Ctx,
  note: { id: string; conversationId: string; text: string; byId: string | null },
): Promise<void> {
  if (!note.text.includes("@")) return;
  const named = mentionedIn(note.text, await readColleagues(ctx, note.conversationId));
  const at = ctx.now();
  await ctx.db.mention.createMany({
    data: named
      .filter((agentId) => agentId !== note.byId)
      .map((agentId) => ({
        id: uuidv7(at, ctx.random),
        interactionId: note.id,
        agentId,
        byId: note.byId,
        at,
      })),
    skipDuplicates: true,
  });
}
