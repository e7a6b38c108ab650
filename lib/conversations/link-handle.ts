import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { EvidenceInput } from "@/lib/customers/link-schemas";
import { settleEvidence } from "@/lib/customers/settle-evidence";
import { bindHandle } from "./bind-handle";
import { requireVisibleCustomer } from "./require-visible-customer";
import { requireVisibleHandle } from "./require-visible-handle";

export interface LinkHandle {
  customerId: string;
  handleId: string;
  evidence: EvidenceInput;
}

/**
 * Says that a handle belongs to this customer, on evidence: its whole threads become theirs, and two open matters one.
 * Returns the link, which `unlinkHandle` takes back. Throws NotFound, Refused `needs-evidence` or `never-linked`,
 * Conflict `linked-already` or `reply-under-way`.
 */
export function linkHandle(outer: Ctx, input: LinkHandle): Promise<{ linkId: string }> {
  return inTransaction(outer, async (ctx) => {
    await requireVisibleCustomer(ctx, input.customerId);
    await requireVisibleHandle(ctx, input.handleId);
    const evidence = await settleEvidence(ctx, input, input.evidence);
    const linkId = await bindHandle(ctx, { ...input, evidence, trust: "accepted" });
    return { linkId };
  });
}
