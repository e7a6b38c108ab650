import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockVisible } from "./lock-visible";
import type { Undone, UndoOf } from "./undo-schemas";
import { writeTone } from "./write-tone";

/** Leaves a tone to what was said of it before, or to the words. For `undo`, in its transaction; Conflict `tone-changed`. */
export async function undoTone(ctx: Ctx, values: UndoOf<"tone">): Promise<Undone> {
  const { interactionId, tone, before } = values;
  const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
  if (conversationId === null) throw new Conflict("tone-changed");
  await lockVisible(ctx, conversationId);
  const now = await ctx.db.triage.findUnique({ where: { interactionId } });
  if ((now?.toneById ? now.tone : null) !== tone) throw new Conflict("tone-changed");
  await writeTone(ctx, { conversationId, interactionId, tone: before });
  return { conversationIds: [conversationId], left: 0 };
}
