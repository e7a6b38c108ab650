import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findTalk } from "./find-talk";
import type { CheckIdentity, IdentityCheck } from "./identity-schemas";
import { listIdentityChecks } from "./list-identity-checks";
import { listIdentityRules } from "./list-identity-rules";

export const CHECK_MS = DAY;

/**
 * An agent vouches that the person behind a handle of this conversation gave all of a rule's evidence: in force there
 * for 24 h by the database's clock, nowhere else. Throws NotFound, Refused `identity-incomplete`.
 */
export async function checkIdentity(
  outer: Ctx,
  conversationId: string,
  input: CheckIdentity,
): Promise<IdentityCheck[]> {
  const { agentId } = requireAgentActor(outer.actor);
  const { handleId, ruleId } = input;
  await inTransaction(outer, async (ctx) => {
    const talk = await findTalk(ctx, conversationId);
    const rule = (await listIdentityRules(ctx, talk.accountIds)).find(({ id }) => id === ruleId);
    if (!rule || !talk.handleIds.includes(handleId)) throw new NotFound("not-found");
    const missing = rule.evidence.filter((each) => !input.evidence.includes(each));
    if (missing.length > 0) throw new Refused("identity-incomplete", { missing: missing.join(", ") });
    const checkedAt = ctx.now();
    const { proves, evidence } = rule;
    const id = uuidv7(checkedAt, ctx.random);
    await ctx.db.identityCheck.create({
      data: {
        ...{ id, conversationId, handleId, ruleId, proves, evidence, checkedAt },
        checkedById: agentId,
        endsAt: after(checkedAt, CHECK_MS),
      },
    });
    await writeEntry(ctx, {
      action: "identity.checked",
      subject: "conversation",
      subjectId: conversationId,
      values: { checkId: id, handleId, ruleId, proves, customerId: talk.customerId },
    });
  });
  return listIdentityChecks(outer, conversationId);
}
