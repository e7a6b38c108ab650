import type { Conversation } from "@/lib/conversations/schemas";

/** A customer's handle as people on its channel write it. */
export function handleOf({ customer, lastChannel }: Conversation): string {
  const handle = customer.handle ?? "";
  return lastChannel === "x" && handle ? `@${handle.replace(/^@/, "")}` : handle;
}
