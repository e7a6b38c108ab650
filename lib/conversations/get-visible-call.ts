import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { CallView } from "./call-schemas";
import { loadCalls } from "./load-calls";
import { viewCall } from "./view-call";

/** A call of a line whose words the actor may read. Throws NotFound for any other. */
export async function getVisibleCall(ctx: Ctx, id: string): Promise<CallView> {
  const [[row], barred] = await Promise.all([loadCalls(ctx, [id]), listBarredAccounts(ctx)]);
  const call = row && !barred.has(row.accountId) ? viewCall(row, { actor: ctx.actor, barred }) : null;
  if (!call) throw new NotFound("not-found");
  return call;
}
