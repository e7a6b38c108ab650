import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { hashClaimToken } from "./claim-token";
import { lockClaim } from "./lock-claim";
import { BY_THEMSELVES, takeChoice } from "./take-choice";

/**
 * Takes what the holder of a link chose. Throws NotFound `claim-link-dead` for a link that leads nowhere, and as
 * `takeChoice` does. May run for people who are not signed in.
 */
export function chooseClaim(
  outer: Ctx,
  { token, choiceId }: { token: string; choiceId: string },
): Promise<"chosen" | "asked"> {
  return inTransaction(outer, async (ctx) => {
    const claim = await lockClaim(ctx, sql`c."tokenHash" = ${hashClaimToken(ctx, token)}`);
    if (!claim) throw new NotFound("claim-link-dead");
    return takeChoice(ctx, claim, choiceId, BY_THEMSELVES);
  });
}
