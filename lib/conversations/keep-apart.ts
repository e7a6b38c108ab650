import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import type { Conversation } from "./schemas";

/** Answers the question whether a conversation belongs to another open one: no. Throws NotFound, Conflict `joined`. */
export async function keepApart(outer: Ctx, conversationId: string): Promise<Conversation> {
  await inTransaction(outer, async (ctx) => {
    await lockVisible(ctx, conversationId);
    await recordActs(ctx, [{ conversationId, kind: "kept-apart" }]);
  });
  return getVisible(outer, conversationId);
}
