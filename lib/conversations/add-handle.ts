import { Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { identifyCustomers, seenKey } from "@/lib/customers/identify-customers";
import type { EvidenceInput } from "@/lib/customers/link-schemas";
import { handleKey, lockInOrder } from "@/lib/customers/lock-in-order";
import { readTypedHandle } from "@/lib/customers/read-typed-handle";
import { linkHandle } from "./link-handle";

export interface AddHandle {
  customerId: string;
  /** An address, or a number in any notation. */
  typed: string;
  evidence: EvidenceInput;
}

/**
 * Links an address or number that a customer gave us, from which nobody wrote yet: it is made as if they had, so that the
 * link can be taken back like every other. Throws Invalid `no-such-handle` and what `linkHandle` throws.
 */
export function addHandle(
  outer: Ctx,
  { customerId, typed, evidence }: AddHandle,
): Promise<{ linkId: string; handleId: string }> {
  return inTransaction(outer, async (ctx) => {
    const handle = readTypedHandle(ctx, typed);
    if (!handle) throw new Invalid("no-such-handle");
    const { channel, externalId } = handle;
    await lockInOrder(ctx, [handleKey(channel, externalId)]);
    const found = await identifyCustomers(ctx, [{ channel, author: { externalId } }]);
    const handleId = found.get(seenKey(channel, externalId))?.handleId ?? "";
    const { linkId } = await linkHandle(ctx, { customerId, handleId, evidence });
    return { linkId, handleId };
  });
}
