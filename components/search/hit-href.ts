import type { FoundCustomer, SearchHit } from "@/lib/search/schemas";

/** Where an interaction stands among the others: in its conversation, or with its person. */
export function hitHref({ interaction: { id, conversationId }, customer }: SearchHit): string {
  return conversationId ? `/inbox/${conversationId}?at=${id}` : `/customers/${customer.id}?at=${id}`;
}

export function personHref({ id }: FoundCustomer): string {
  return `/customers/${id}`;
}
