import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { countExpired, countExpiredFiles } from "@/lib/conversations/count-expired";
import { countOldImports } from "@/lib/customers/count-old-imports";
import { countOldAffected } from "@/lib/incidents/affected/forget-affected";
import { countOldLetters } from "@/lib/incidents/mailings/letters/forget-letters";
import { readDays } from "./read-days";
import { expiriesOf, isInteraction } from "./rules/retention";
import type { RetentionKind, RetentionPreview, SetRetention } from "./schemas";

const COUNT: Partial<Record<RetentionKind, (ctx: Ctx, before: Date) => Promise<number>>> = {
  file: countExpiredFiles,
  list: countOldImports,
  letter: countOldLetters,
  affected: countOldAffected,
};

/** How much would lose its content tonight if the days were these; the rest as they are set. Admins. */
export async function previewRetention(ctx: Ctx, days: SetRetention): Promise<RetentionPreview> {
  requireRole(ctx.actor, ["admin"]);
  const expiries = expiriesOf({ ...(await readDays(ctx)), ...days }, ctx.now());
  const expired = await countExpired(ctx, expiries.filter(isInteraction));
  const counts: Record<string, number> = { ...expired.counts };
  for (const { kind, before } of expiries) {
    const count = await COUNT[kind]?.(ctx, before);
    if (count) counts[kind] = count;
  }
  return { ...expired, counts };
}
