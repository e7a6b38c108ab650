import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { isDraftOnly } from "./is-draft-only";

/** What reaches the outside is decided by others while somebody's answers are approved. Throws Refused `draft-only-deed`. */
export async function refuseDraftOnly(ctx: Ctx): Promise<void> {
  if (await isDraftOnly(ctx)) throw new Refused("draft-only-deed");
}
