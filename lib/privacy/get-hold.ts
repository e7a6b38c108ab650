import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readHolds } from "./read-holds";
import type { Hold } from "./schemas";

/** One hold. Throws NotFound for a missing one and for one that was dropped. */
export async function getHold(ctx: Ctx, id: string): Promise<Hold> {
  const [hold] = await readHolds(ctx, sql`h.id = ${id}::uuid`);
  if (!hold) throw new NotFound("not-found");
  return hold;
}
