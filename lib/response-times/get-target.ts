import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readTargetViews } from "./list-targets";
import type { TargetView } from "./target-schemas";

/** A target, also one that no longer holds. Throws NotFound. */
export async function getTarget(ctx: Ctx, id: string): Promise<TargetView> {
  const [target] = await readTargetViews(ctx, sql`t.id = ${id}::uuid`);
  if (!target) throw new NotFound("not-found");
  return target;
}
