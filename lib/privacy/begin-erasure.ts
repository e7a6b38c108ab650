import type { Ctx } from "@/lib/context/ctx";
import { closeErased } from "@/lib/conversations/close-erased";
import { rememberErased } from "@/lib/conversations/remember-erased";
import { eraseCustomer } from "@/lib/customers/erase-customer";
import { readKnownBy } from "@/lib/customers/read-known-by";
import { wipeErasedRaw } from "@/lib/intake/erase-raw";
import { eraseRuns } from "@/lib/integrations/erase-runs";
import { eraseFound } from "@/lib/listening/erase-found";
import { eraseImpostors } from "@/lib/listening/impostors/erase-impostors";

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
  const knownBy = await readKnownBy(ctx, erasure);
  await ctx.db.erasure.create({ data: { ...erasure, knownBy } });
  await closeErased(ctx, handleIds);
  const found = await eraseFound(ctx, handleIds);
  await eraseImpostors(ctx, handleIds);
  const ids = found.flatMap(({ channel, externalIds }) =>
    externalIds.map((externalId) => ({ channel, externalId })),
  );
  await rememberErased(ctx, erasure.id, ids);
  await wipeErasedRaw(
    ctx,
    found.flatMap(({ rawEventId, receivedAt }) => (rawEventId ? [{ id: rawEventId, receivedAt }] : [])),
  );
  await eraseCustomer(ctx, { customerId, handleIds });
  await eraseRuns(ctx, handleIds);
}
