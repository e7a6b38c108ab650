import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { revokeSessions } from "./revoke-sessions";

/** Ends what opens the desk to an agent: sessions, keys and links. It checks no right. Part of the caller's transaction. */
export async function closeAccess(ctx: Ctx, { id, email }: { id: string; email: string }): Promise<void> {
  const at = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "Agent" SET "isActive" = false, "deactivatedAt" = ${at} WHERE id = ${id}::uuid`;
  await ctx.db.$executeRaw`
    UPDATE "ApiKey" SET "revokedAt" = ${at} WHERE "agentId" = ANY(${uuids([id])}) AND "revokedAt" IS NULL`;
  await ctx.db.$executeRaw`
    UPDATE "Invite" SET "usedAt" = ${at} WHERE email = ${email} AND "usedAt" IS NULL`;
  await revokeSessions(ctx, { agentId: id });
  await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId: id } }]);
  await writeEntry(ctx, { action: "agent.deactivated", subject: "agent", subjectId: id });
}
