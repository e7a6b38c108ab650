import type { Ctx } from "@/lib/context/ctx";
import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { recordNatives } from "@/lib/conversations/record-natives";
import { creditNatives } from "./credit-natives";
import { matchOwn } from "./match-own";

/**
 * Takes in posts and messages of our own accounts as a wire brings them: what the desk sent is recognised as that,
 * also before its own commit; what was written elsewhere becomes a native answer, credited by its signature, and
 * closes the turn. In batches of up to 100; may run twice for the same.
 */
export async function adoptNative(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Landed[]> {
  if (arrivals.length === 0) return [];
  const own = await matchOwn(ctx, arrivals);
  const natives = await creditNatives(
    ctx,
    arrivals.filter((_, index) => !own.has(index)),
  );
  const recorded = natives.length > 0 ? await recordNatives(ctx, natives) : [];
  return [...own.values(), ...recorded];
}
