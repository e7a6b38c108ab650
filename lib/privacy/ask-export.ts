import { requireRole } from "@/lib/agents/rules/require-role";
import { recordLook } from "@/lib/audit/record-look";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getExport } from "./get-export";
import type { PersonExport } from "./schemas";

/** Has the worker put everything of one person into one file. Admins. Throws NotFound. */
export async function askExport(outer: Ctx, customerId: string, why: string): Promise<PersonExport> {
  const id = await inTransaction(outer, async (ctx) => {
    const { agentId } = requireRole(ctx.actor, ["admin"]);
    const customer = await ctx.db.customer.findUnique({ where: { id: customerId }, select: { id: true } });
    if (!customer) throw new NotFound("not-found");
    const id = uuidv7(ctx.now(), ctx.random);
    const asked = { id, customerId, askedById: agentId, why, askedAt: ctx.now() };
    await ctx.db.personExport.create({ data: asked });
    const look = { what: "export", subject: "customer", subjectId: customerId, customerId, why } as const;
    await recordLook(ctx, { ...look, values: { exportId: id } });
    return id;
  });
  return getExport(outer, id);
}
