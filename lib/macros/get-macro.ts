import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readMacros } from "./read-macros";
import type { Macro } from "./schemas";

/** One macro in use. Throws NotFound, also for another team's. */
export async function getMacro(ctx: Ctx, id: string): Promise<Macro> {
  const [macro] = await readMacros(ctx, sql`m.id = ${id}::uuid`);
  if (!macro) throw new NotFound("not-found");
  return macro;
}
