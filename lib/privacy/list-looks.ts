import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { LookView } from "./schemas";

interface Row extends Omit<LookView, "at" | "what"> {
  at: Date;
  action: string;
}

const MOST = 200;

/** Who opened what of a person, newest first: masked fields, private files, exports, the restricted history. Admins. */
export async function listLooks(ctx: Ctx, customerId: string): Promise<LookView[]> {
  requireRole(ctx.actor, ["admin"]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.at, coalesce(a."displayName", k.name, e."actorType") AS who, e.action, e.subject, e."subjectId", e."values"->>'why' AS why
    FROM "AuditEntry" e LEFT JOIN "Agent" a ON a.id = e."actorId" AND e."actorType" = 'agent'
    LEFT JOIN "ApiKey" k ON k.id = e."actorId" AND e."actorType" = 'program'
    WHERE e.action LIKE 'look.%' AND e."values"->>'customerId' = ${customerId}
    ORDER BY e.at DESC, e.id DESC LIMIT ${MOST}`;
  return rows.map(({ at, action, ...row }) => ({ ...row, at: at.toISOString(), what: action.slice(5) }));
}
