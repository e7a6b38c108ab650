import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { type Locked, lockMany } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { restoreStatus } from "./restore-status";
import { isUntouched } from "./rules/is-untouched";
import type { Before, Undone, UndoOf } from "./undo-schemas";

type Many = UndoOf<"assign" | "tag" | "snooze" | "resolve">;

const AT_ONCE = 200;

/** Gives each what it had before, 200 to a transaction; what somebody has changed since is left. For `undo`. */
export async function undoMany(outer: Ctx, values: Many): Promise<Undone> {
  const undone: Undone = { conversationIds: [], left: values.before.length };
  for (let from = 0; from < values.before.length; from += AT_ONCE) {
    const batch = values.before.slice(from, from + AT_ONCE);
    const ids = await inTransaction(outer, (ctx) => undoBatch(ctx, values, batch));
    undone.conversationIds.push(...ids);
    undone.left -= ids.length;
  }
  return undone;
}

async function undoBatch(ctx: Ctx, values: Many, batch: readonly Before[]): Promise<string[]> {
  const before = new Map(batch.map((each) => [each.id, each]));
  const rows = await lockMany(ctx, [...before.keys()]);
  const back = rows.filter((row) => isUntouched(values, row)).flatMap(({ id }) => before.get(id) ?? []);
  const ids = back.map(({ id }) => id);
  if (back.length === 0) return ids;
  await restore(ctx, values, back, rows);
  const kind = values.kind === "resolve" ? "reopened" : "undone";
  await recordActs(
    ctx,
    ids.map((conversationId) => ({ conversationId, kind, values: { kind: values.kind } })),
  );
  if (values.kind === "snooze" || values.kind === "resolve") await rebuildTurns(ctx, ids);
  return ids;
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
