import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { WorkRules } from "./work-rules-schemas";

/** The tables of work rules, by name, with who is held to each. Leads and admins. */
export async function listWorkRules(ctx: Ctx): Promise<WorkRules[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  return readWorkRules(ctx);
}

/** Them all, whoever asks. */
export function readWorkRules(ctx: Ctx): Promise<WorkRules[]> {
  return ctx.db.$queryRaw<WorkRules[]>`
    SELECT w.id, w.name, w.country, w.contract, w.rules, w.example, w."isReviewed", w."changeNumber",
      coalesce((SELECT jsonb_agg(a.id ORDER BY a."displayName", a.id) FROM "WorkTerms" t
        JOIN "Agent" a ON a.id = t."agentId" AND a."isActive"
        LEFT JOIN "WorkRules" own ON own.id = t."rulesId" AND own."retiredAt" IS NULL
        WHERE own.id = w.id OR (own.id IS NULL AND w.contract = '' AND t.country = w.country)), '[]') AS "agentIds"
    FROM "WorkRules" w WHERE w."retiredAt" IS NULL ORDER BY lower(w.name), w.id`;
}

/** One that stands. Throws NotFound. */
export async function requireWorkRules(ctx: Ctx, id: string): Promise<WorkRules> {
  const found = (await readWorkRules(ctx)).find((each) => each.id === id);
  if (!found) throw new NotFound("not-found");
  return found;
}
