import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockVisibleClaim } from "./choose-for";
import { claimUrl } from "./claim-link";
import { claimStateAt } from "./rules/claim-state";

/**
 * The person's own link once more, for a private answer; whoever took it out stands in the audit. Throws NotFound,
 * Refused `claim-stopped` or `claim-expired` where it leads to nothing any more.
 */
export function getClaimLink(outer: Ctx, claimId: string, publicUrl: string): Promise<string> {
  return inTransaction(outer, async (ctx) => {
    const claim = await lockVisibleClaim(ctx, claimId);
    const state = claimStateAt(claim.state, claim, ctx.now());
    if (state === "stopped" || state === "expired") throw new Refused(`claim-${state}`);
    await writeEntry(ctx, { action: "claim.link-read", subject: "claim", subjectId: claimId });
    return claimUrl(ctx, claimId, publicUrl);
  });
}
