import { requireDesk } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Mailing } from "./mailing-schemas";
import { readMailings } from "./read-mailings";

/** One mailing with how far it is. For everybody at the desk, and programs by their scope. Throws NotFound. */
export async function getMailing(ctx: Ctx, id: string): Promise<Mailing> {
  requireDesk(ctx.actor);
  const [found] = await readMailings(ctx, sql`m.id = ${id}::uuid`);
  if (!found) throw new NotFound("not-found");
  return found;
}
