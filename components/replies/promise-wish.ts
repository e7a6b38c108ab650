import type { PromiseInput } from "@/lib/replies/promise-schemas";

const wished = new Map<string, PromiseInput>();

/** What the writer wants kept with the answer to a conversation; null takes it back. */
export function wishPromise(conversationId: string, promise: PromiseInput | null): void {
  if (promise) wished.set(conversationId, promise);
  else wished.delete(conversationId);
}

export function promiseWished(conversationId: string): PromiseInput | undefined {
  return wished.get(conversationId);
}
