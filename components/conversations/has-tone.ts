import type { Interaction } from "@/lib/conversations/schemas";

/** Words of a customer that are there to be read. */
export function hasTone(item: Interaction): boolean {
  return (
    item.direction === "inbound" &&
    item.kind !== "call" &&
    !item.isDeleted &&
    !item.isEncrypted &&
    item.withheldReason === null &&
    item.text.trim() !== ""
  );
}
