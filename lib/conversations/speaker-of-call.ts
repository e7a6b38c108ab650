import { Refused } from "@/lib/base/errors";
import type { Author } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { identifyCustomers } from "@/lib/customers/identify-customers";
import { handleKey, lockInOrder } from "@/lib/customers/lock-in-order";
import { moveHandle } from "@/lib/customers/move-handle";
import { namesOfNumber } from "./people-on-number";
import { requireVisibleCustomer } from "./require-visible-customer";

export interface Speaker {
  /** E.164, or as typed. */
  number: string;
  /** As people write it. */
  formatted: string;
  customerId?: string | undefined;
  newPerson?: string | undefined;
}

/**
 * Who was on the phone: the one person of a number, one of several, or somebody new on it. A number nobody is known by
 * becomes the handle of the customer an agent names, by a link that can be undone. Throws NotFound for a customer the actor
 * may not know of, Refused `number-of-another` when the number is known as somebody else's, `number-full`.
 */
export async function speakerOfCall(ctx: Ctx, speaker: Speaker): Promise<Author> {
  const { number, formatted, customerId, newPerson } = speaker;
  const first: Author = { externalId: number, username: formatted };
  if (!customerId && !newPerson) return first;
  await lockInOrder(ctx, [handleKey("phone", number)]);
  const known = await ctx.db.handle.findMany({
    where: { channel: "phone", externalId: { in: namesOfNumber(number) } },
    select: { id: true, externalId: true, customerId: true },
  });
  if (customerId) {
    await requireVisibleCustomer(ctx, customerId);
    const theirs = known.find((handle) => handle.customerId === customerId);
    if (theirs) return { externalId: theirs.externalId, username: formatted };
    if (known.length > 0) throw new Refused("number-of-another");
    const made = await identifyCustomers(ctx, [{ channel: "phone", author: first }]);
    const evidence = {
      kind: "spoke-on-number",
      value: number,
      interactionId: null,
      audience: "private",
      words: null,
    } as const;
    for (const { handleId } of made.values())
      await moveHandle(ctx, { handleId, customerId, evidence, trust: "accepted" });
    return first;
  }
  const taken = new Set(known.map((handle) => handle.externalId));
  const free = namesOfNumber(number).find((name) => !taken.has(name));
  if (!free) throw new Refused("number-full");
  return { externalId: free, username: formatted, displayName: newPerson ?? formatted };
}
