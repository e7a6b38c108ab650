import { maySee } from "@/lib/agents/rules/may-see";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { briefingFault } from "./rules/page-fault";
import type { PublishBriefing } from "./schemas";

/** Tells a team, or all, what they must know until then. Leads and admins. Throws Invalid `briefing-…`, NotFound. Answers its id. */
export async function publishBriefing(outer: Ctx, wish: PublishBriefing): Promise<{ id: string }> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const { teamId, language } = wish;
  const now = outer.now();
  const [fromAt, untilAt] = [wish.fromAt ? new Date(wish.fromAt) : now, new Date(wish.untilAt)];
  const fault = briefingFault(wish, fromAt, untilAt, now);
  if (fault) throw new Invalid(fault.code, fault.values);
  if (!maySee(outer.actor, { teamId })) throw new NotFound("not-found");
  return inTransaction(outer, async (ctx) => {
    if (teamId && (await ctx.db.team.count({ where: { id: teamId } })) === 0) throw new NotFound("not-found");
    const id = uuidv7(now, ctx.random);
    const [title, body] = [wish.title.trim().normalize("NFC"), wish.body.trim().normalize("NFC")];
    await ctx.db.briefing.create({
      data: { id, title, body, teamId, language, fromAt, untilAt, createdById: agentId, createdAt: now },
    });
    await writeEntry(ctx, { action: "briefing.published", subject: "briefing", subjectId: id });
    return { id };
  });
}
