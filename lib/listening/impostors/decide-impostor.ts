import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { sql } from "@/lib/db/sql";
import type { Impostor } from "../impostor-schemas";
import { readImpostors } from "./list-impostors";

export type Decision =
  | { state: "reported" }
  | { state: "dismissed"; reason: string }
  /** Takes a decision back. */
  | { state: "new" };

/**
 * Says that somebody was reported to the provider, is no impostor, or is to be looked at again; logged. For leads and
 * admins. Throws NotFound, Forbidden.
 */
export function decideImpostor(outer: Ctx, id: string, decision: Decision): Promise<Impostor> {
  requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const find = async () => (await readImpostors(ctx, sql`m.id = ${id}::uuid`))[0];
    const stood = await find();
    if (!stood) throw new NotFound("not-found");
    const { state } = decision;
    const isNew = state === "new";
    await ctx.db.impostor.update({
      where: { id },
      data: {
        state,
        note: decision.state === "dismissed" ? decision.reason : null,
        decidedAt: isNew ? null : ctx.now(),
        decidedById: !isNew && ctx.actor.type === "agent" ? ctx.actor.agentId : null,
      },
    });
    await writeEntry(ctx, {
      action: `impostor.${state}`,
      subject: "impostor",
      subjectId: id,
      values: { before: stood.state },
    });
    const posts = await ctx.db.impostorPost.findMany({ where: { impostorId: id }, take: 200 });
    await recordChanges(
      ctx,
      posts.map(({ interactionId }) => ({ kind: "interaction.changed", interactionId })),
    );
    const now = await find();
    if (!now) throw new NotFound("not-found");
    return now;
  });
}
