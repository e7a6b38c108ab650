import type { Ctx } from "@/lib/context/ctx";
import { type Locked, lockMany } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { restoreStatus } from "./restore-status";
import { isUntouched } from "./rules/is-untouched";
import type { Before, Undone, UndoOf } from "./undo-schemas";

type Many = UndoOf<"assign" | "tag" | "snooze" | "resolve">;

/** Gives each what it had before; what somebody has changed since is left. For `undo`, in its transaction. */
export async function undoMany(ctx: Ctx, values: Many): Promise<Undone> {
  const before = new Map(values.before.map((each) => [each.id, each]));
  const rows = await lockMany(ctx, [...before.keys()]);
  const back = rows.filter((row) => isUntouched(values, row)).flatMap(({ id }) => before.get(id) ?? []);
  const conversationIds = back.map(({ id }) => id);
  if (back.length > 0) {
    await restore(ctx, values, back, rows);
    const kind = values.kind === "resolve" && values.withReason ? "reopened" : "undone";
    await recordActs(
      ctx,
      conversationIds.map((conversationId) => ({ conversationId, kind, values: { kind: values.kind } })),
    );
    if (values.kind === "snooze" || values.kind === "resolve") await rebuildTurns(ctx, conversationIds);
  }
  return { conversationIds, left: before.size - back.length };
}

async function restore(
  ctx: Ctx,
  values: Many,
  back: readonly Before[],
  rows: readonly Locked[],
): Promise<void> {
  if (values.kind === "snooze" || values.kind === "resolve") return restoreStatus(ctx, back);
  const tagsNow = new Map(rows.map(({ id, tags }) => [id, tags]));
  const states = back.map(({ id, assigneeId, tags }) => ({
    id,
    assigneeId,
    tags: (tagsNow.get(id) ?? []).filter(
      (tag) => values.kind !== "tag" || !values.add.includes(tag) || tags.includes(tag),
    ),
  }));
  const json = JSON.stringify(states);
  if (values.kind === "assign") {
    await ctx.db
      .$executeRaw`UPDATE "Conversation" c SET "assigneeId" = b."assigneeId", "changeNumber" = c."changeNumber" + 1
      FROM jsonb_to_recordset(${json}::jsonb) AS b(id uuid, "assigneeId" uuid) WHERE c.id = b.id`;
    return;
  }
  await ctx.db.$executeRaw`UPDATE "Conversation" c SET tags = ARRAY(SELECT jsonb_array_elements_text(b.tags)),
    "changeNumber" = c."changeNumber" + 1
    FROM jsonb_to_recordset(${json}::jsonb) AS b(id uuid, tags jsonb) WHERE c.id = b.id`;
}
