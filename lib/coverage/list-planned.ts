import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readAnswering } from "./read-answering";
import { coverLevels, type Level } from "./rules/levels";

/** How many answer at every moment of a range by published shifts, as steps. Leads and admins. */
export async function listPlanned(
  ctx: Ctx,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<Level[]> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const { spans } = await readAnswering(ctx, { from: new Date(fromMs), to: new Date(toMs) });
  return coverLevels(spans, fromMs, toMs);
}
