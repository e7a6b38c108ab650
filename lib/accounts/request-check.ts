import type { Ctx } from "@/lib/context/ctx";
import { askWire } from "./ask-wire";
import { requireAdmin } from "./rules/require-admin";

/** Has the worker read an account's readiness now. Throws NotFound, Refused `wire-silent`. */
export async function requestCheck(ctx: Ctx, accountId: string): Promise<void> {
  requireAdmin(ctx.actor);
  await askWire(ctx, { kind: "check-account", accountId, input: {} });
}
