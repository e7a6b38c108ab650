import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readErasure } from "./read-erasure";
import type { ErasurePreview } from "./schemas";

/** What would go, before anything does. Admins. Throws NotFound. */
export async function previewErasure(ctx: Ctx, customerId: string): Promise<ErasurePreview> {
  requireRole(ctx.actor, ["admin"]);
  const preview = await readErasure(ctx, customerId);
  if (!preview) throw new NotFound("not-found");
  return preview;
}
