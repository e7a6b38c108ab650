import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { countTags } from "./count-tags";
import type { Locked } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { type NewAct, recordActs } from "./record-acts";
import type { Deed } from "./rules/deed-skip";

/** Does one deed on locked conversations that may all bear it: one update, one statement of acts. */
export async function doDeed(ctx: Ctx, deed: Deed, rows: readonly Locked[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET ${assignments(ctx, deed)}, "changeNumber" = "changeNumber" + 1
    WHERE id = ANY(${uuids(ids)})`;
  if (deed.kind === "tag") {
    await countTags(
      ctx,
      rows.flatMap(({ tags }) => deed.add.filter((tag) => !tags.includes(tag))),
    );
  }
  await recordActs(
    ctx,
    rows.map((row) => ({ conversationId: row.id, ...actOf(deed, row) })),
  );
  if (deed.kind === "resolve") await rebuildTurns(ctx, ids);
}

function assignments(ctx: Ctx, deed: Deed): Sql {
  switch (deed.kind) {
    case "assign":
      return sql`"assigneeId" = ${deed.agentId}::uuid`;
    case "tag":
      return sql`tags = tags || ARRAY(SELECT t FROM unnest(${deed.add}::text[]) AS t WHERE t <> ALL(tags))`;
    case "snooze":
      return sql`status = 'snoozed', "snoozedUntil" = ${new Date(deed.until)}::timestamptz`;
    case "resolve":
      return sql`status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz, "snoozedUntil" = NULL`;
  }
}

function actOf(deed: Deed, row: Locked): Pick<NewAct, "kind" | "values"> {
  switch (deed.kind) {
    case "assign":
      return { kind: "assigned", values: { from: row.assigneeId, to: deed.agentId } };
    case "tag":
      return {
        kind: "tagged",
        values: { added: deed.add.filter((tag) => !row.tags.includes(tag)), removed: [] },
      };
    case "snooze":
      return { kind: "snoozed", values: { from: row.status, until: deed.until } };
    case "resolve":
      return {
        kind: "resolved",
        values: { from: row.status, ...(deed.reason ? { reason: deed.reason } : {}) },
      };
  }
}
