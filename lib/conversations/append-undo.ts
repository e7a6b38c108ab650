import type { Ctx } from "@/lib/context/ctx";
import { keepUndo } from "./keep-undo";
import type { Locked } from "./lock-visible";
import { beforeOf } from "./rules/before";
import type { Deed } from "./rules/deed-skip";
import type { Before, UndoValues } from "./undo-schemas";

/** Keeps what these were before the deed, in the undo of the batches before, or in a new one. Returns its id. */
export async function appendUndo(
  ctx: Ctx,
  undoId: string | null,
  deed: Deed,
  rows: readonly Locked[],
): Promise<string | null> {
  const before = rows.map(beforeOf);
  if (!undoId) return keepUndo(ctx, undoValues(ctx, deed, before));
  await ctx.db.$executeRaw`UPDATE "Undo" SET "values" = jsonb_set("values", '{before}',
    ("values"->'before') || ${JSON.stringify(before)}::jsonb) WHERE id = ${undoId}::uuid`;
  return undoId;
}

function undoValues(ctx: Ctx, deed: Deed, before: Before[]): UndoValues {
  switch (deed.kind) {
    case "assign":
      return { kind: "assign", agentId: deed.agentId, before };
    case "tag":
      return { kind: "tag", add: deed.add, before };
    case "snooze":
      return { kind: "snooze", until: new Date(deed.until).toISOString(), before };
    case "resolve":
      return { kind: "resolve", at: ctx.now().toISOString(), before };
  }
}
