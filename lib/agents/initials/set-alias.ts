import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "../get-agent";
import { publicName } from "../rules/initials-at";
import { isAlias } from "../rules/initials-fault";
import { requireAgentActor } from "../rules/require-role";
import type { Agent } from "../schemas";
import { lockInitials } from "./lock-initials";

/**
 * The name an agent answers under in public in place of their own; null: their own again. In the desk the real one
 * stays. By the agent or an admin. Throws NotFound, Forbidden, Invalid `alias-form`, Conflict `alias-taken` when a
 * colleague answers under that name.
 */
export async function setAlias(outer: Ctx, agentId: string, typed: string | null): Promise<Agent> {
  const actor = requireAgentActor(outer.actor);
  if (actor.agentId !== agentId && actor.role !== "admin") throw new Forbidden("forbidden");
  const alias = typed?.normalize("NFC").trim() || null;
  if (alias !== null && !isAlias(alias)) throw new Invalid("alias-form");
  return inTransaction(outer, async (ctx) => {
    const before = await getAgent(ctx, agentId);
    if (before.alias === alias) return before;
    await lockInitials(ctx);
    if (alias !== null) await refuseTaken(ctx, agentId, alias);
    await ctx.db.agent.update({ where: { id: agentId }, data: { alias } });
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, {
      action: "agent.alias-changed",
      subject: "agent",
      subjectId: agentId,
      values: { from: before.alias, to: alias },
    });
    return getAgent(ctx, agentId);
  });
}

async function refuseTaken(ctx: Ctx, agentId: string, alias: string): Promise<void> {
  const others = await ctx.db.agent.findMany({
    where: { id: { not: agentId }, OR: [{ isActive: true }, { alias: { not: null } }] },
    select: { displayName: true, alias: true, isActive: true },
  });
  const wanted = alias.toLowerCase();
  const holder = others.find((each) => publicName(each.displayName, each.alias).toLowerCase() === wanted);
  if (holder) throw new Conflict("alias-taken", { alias, holder: holder.displayName });
}
