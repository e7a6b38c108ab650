import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { Purpose } from "./identity-schemas";
import { listIdentityChecks } from "./list-identity-checks";
import { proves } from "./rules/proof";

/** Refused `identity-unproven` unless this handle is proven for the purpose in this conversation. A link proves nothing. */
export async function requireIdentity(
  ctx: Ctx,
  {
    conversationId,
    handleId,
    purpose,
  }: { conversationId: string; handleId: string | null; purpose: Purpose },
): Promise<void> {
  const checks = await listIdentityChecks(ctx, conversationId);
  const proven = checks.filter((each) => each.handleId === handleId).map((each) => each.proves);
  if (!proves(proven, purpose)) throw new Refused("identity-unproven", { purpose });
}
