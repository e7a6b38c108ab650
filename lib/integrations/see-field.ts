import { recordLook } from "@/lib/audit/record-look";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireIdentity } from "@/lib/customers/require-identity";
import { findAnswer } from "./find-answer";
import { requireUsable } from "./find-usable";
import { getLookup } from "./look-up";
import { tidyInput } from "./rules/input-pattern";
import type { SeeField } from "./schemas";

/**
 * A masked line of a card in clear, to be told; only after the identity check the lookup asks for, and recorded. Throws
 * NotFound, Refused `identity-unproven`, and as `lookUp`.
 */
export async function seeField(ctx: Ctx, lookupId: string, asked: SeeField): Promise<string> {
  const lookup = await getLookup(ctx, lookupId);
  const { conversationId, handleId } = asked;
  const { customerId } = await requireUsable(ctx, conversationId, lookup.accountId);
  const declared = lookup.fields.find(({ path }) => path === asked.path);
  if (!declared) throw new NotFound("not-found");
  if (declared.isPrivate && lookup.needsProof)
    await requireIdentity(ctx, { conversationId, handleId, purpose: lookup.needsProof });
  const { found } = await findAnswer(ctx, lookup, tidyInput(lookup.inputKind, asked.input), false);
  const field = found?.fields.find(({ path }) => path === asked.path);
  if (!field) throw new NotFound("not-found");
  await recordLook(ctx, {
    what: "field",
    subject: "lookup",
    subjectId: lookupId,
    customerId,
    values: { field: asked.path, conversationId },
  });
  return field.value;
}
