import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { UndoValues } from "./undo-schemas";

/** Keeps how to take a deed back, for the agent who did it; a program's deeds are not undone. Returns the undo's id. */
export async function keepUndo(ctx: Ctx, values: UndoValues): Promise<string | null> {
  if (ctx.actor.type !== "agent") return null;
  const id = uuidv7(ctx.now(), ctx.random);
  const { agentId } = ctx.actor;
  await ctx.db.undo.create({ data: { id, agentId, kind: values.kind, values, createdAt: ctx.now() } });
  return id;
}
