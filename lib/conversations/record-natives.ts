import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Landed, NativeArrival } from "./arrival";
import { nameLanguages } from "./ingest/language-of";
import { closeBatch, inGivenOrder, inOrder, openBatch } from "./ingest/open-batch";
import { planNative, receiverOf } from "./ingest/plan-native";
import { settled } from "./ingest/settled";

export type Native = NativeArrival;

/**
 * Takes our own posts (up to 100) into the history as answers, with the thread, customer and conversation they belong
 * to, also before what they answer has come in. They end turns at the provider's time. One transaction, at most
 * eight statements; safe to repeat.
 */
export async function recordNatives(outer: Ctx, given: readonly Native[]): Promise<Landed[]> {
  if (given.length === 0) return [];
  const natives = await nameLanguages(given.map((native) => settled(native, outer.now())));
  return inTransaction(outer, async (ctx) => {
    const seen = natives.flatMap((native) => {
      const externalId = receiverOf(native);
      if (externalId === null) return [];
      const { channel, customer } = native.inbound;
      return [{ channel, author: customer?.externalId === externalId ? customer : { externalId } }];
    });
    const batch = await openBatch(ctx, natives, seen);
    const landed = new Map(inOrder(natives).map((native) => [native, planNative(batch, native)]));
    await closeBatch(ctx, batch);
    return inGivenOrder(natives, landed);
  });
}
