import type { Ctx } from "@/lib/context/ctx";
import { closeErased } from "@/lib/conversations/close-erased";
import { eraseCustomer } from "@/lib/customers/erase-customer";
import { eraseRuns } from "@/lib/integrations/erase-runs";

export interface NewErasure {
  id: string;
  customerId: string;
  handleIds: string[];
  askedById: string | null;
  why: string;
  askedAt: Date;
}

/** The part of an erasure that is done at once: names, handles, facts, drafts, places. The rest is `carryOutErasures`'. */
export async function beginErasure(ctx: Ctx, erasure: NewErasure): Promise<void> {
  const { customerId, handleIds } = erasure;
  await ctx.db.erasure.create({ data: erasure });
  await closeErased(ctx, handleIds);
  await eraseCustomer(ctx, { customerId, handleIds });
  await eraseRuns(ctx, handleIds);
}
