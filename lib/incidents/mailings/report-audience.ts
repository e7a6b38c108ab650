import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { getMailing } from "./get-mailing";
import { readCandidates } from "./letters/read-candidates";
import { sortOut } from "./letters/sort-out";
import type { MailingAudience } from "./mailing-deed-schemas";

const PAGE = 5000;

/**
 * How many people would get a letter now, and how many would not and why, person by person as preparing decides it;
 * nothing is written. Leads and admins. Throws NotFound.
 */
export async function reportAudience(ctx: Ctx, id: string): Promise<MailingAudience> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const mailing = await getMailing(ctx, id);
  const account = await ctx.db.account.findUnique({
    where: { id: mailing.account.id },
    select: { channel: true },
  });
  const leftOut: Record<string, number> = {};
  let getting = 0;
  const seen = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page = await readCandidates(ctx, {
      mailingId: id,
      incidentId: mailing.incidentId,
      channel: account?.channel ?? "",
      audience: mailing.audience,
      texts: mailing.texts,
      after,
      limit: PAGE,
    });
    const fresh = page.candidates.filter(({ customerId }) => !seen.has(customerId) && seen.add(customerId));
    const sorted = await sortOut(ctx, mailing, fresh);
    getting += sorted.getting.length;
    for (const { reason } of sorted.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    if (page.last === null) return { getting, leftOut };
    after = page.last;
  }
}
