import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockVisible } from "./lock-visible";
import type { Undone, UndoOf } from "./undo-schemas";
import { writeCorrection } from "./write-correction";

/** Leaves a message to what was said of it before, or to the rules. For `undo`, in its transaction; Conflict `correction-changed`. */
export async function undoCorrection(ctx: Ctx, values: UndoOf<"correct">): Promise<Undone> {
  const { interactionId, says, before } = values;
  const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
  if (conversationId === null) throw new Conflict("correction-changed");
  await lockVisible(ctx, conversationId);
  const now = await ctx.db.correction.findUnique({ where: { interactionId } });
  if (now?.says !== says) throw new Conflict("correction-changed");
  await writeCorrection(ctx, { conversationId, interactionId, says: before });
  return { conversationIds: [conversationId], left: 0 };
}
