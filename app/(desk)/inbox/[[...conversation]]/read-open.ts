import type { InboxData } from "@/components/inbox/inbox-data";
import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { findTriedBefore } from "@/lib/conversations/find-tried-before";
import { getVisible } from "@/lib/conversations/get-visible";
import { listHistory } from "@/lib/conversations/list-history";
import { getCustomer } from "@/lib/customers/get-customer";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The open conversation with its person and newest history; "missing" for one the reader may not know of. */
export async function readOpen(ctx: Ctx, id: string | null): Promise<InboxData["open"]> {
  if (id === null) return null;
  if (!UUID.test(id)) return "missing";
  try {
    const conversation = await getVisible(ctx, id);
    const [customer, history, triedBefore] = await Promise.all([
      getCustomer(ctx, conversation.customer.id),
      listHistory(ctx, conversation.customer.id),
      findTriedBefore(ctx, id),
    ]);
    return { conversation, customer, history, triedBefore };
  } catch (error) {
    if (error instanceof NotFound) return "missing";
    // The browser asks by itself, and is asked why.
    if (error instanceof Forbidden && error.code === "restricted") return null;
    throw error;
  }
}
