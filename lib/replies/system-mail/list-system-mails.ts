import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type SystemMailView, systemMailSchema } from "../system-mail-schemas";

/** The newest mails of the desk itself and what became of them: an admin's all, a lead's those to the lead. */
export async function listSystemMails(ctx: Ctx, limit: number): Promise<SystemMailView[]> {
  const { role, agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  const rows = await ctx.db.systemMail.findMany({
    where: role === "admin" ? {} : { agentId },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      kind: true,
      recipient: true,
      subject: true,
      state: true,
      code: true,
      queuedAt: true,
      sentAt: true,
    },
  });
  return rows.map((row) =>
    systemMailSchema.parse({
      ...row,
      queuedAt: row.queuedAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    }),
  );
}
