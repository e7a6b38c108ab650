import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { proposeInitials } from "./rules/propose-initials";

/**
 * Registers initials to an agent from now on, ending what they held before. Throws Conflict `initials-taken` with the
 * holder's name, and free proposals in the details; leavers keep theirs, so that old answers stay theirs.
 */
export async function holdInitials(
  ctx: Ctx,
  { agentId, initials, displayName }: { agentId: string; initials: string; displayName: string },
): Promise<void> {
  const at = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "InitialsHolder" SET "untilAt" = ${at} WHERE "agentId" = ${agentId}::uuid AND "untilAt" IS NULL`;
  const held = await ctx.db.$executeRaw`
    INSERT INTO "InitialsHolder" (id, "agentId", initials, "fromAt")
    VALUES (${uuidv7(at, ctx.random)}::uuid, ${agentId}::uuid, ${initials}, ${at}) ON CONFLICT DO NOTHING`;
  if (held > 0) return;
  const taken = await ctx.db.$queryRaw<{ initials: string; holder: string }[]>`
    SELECT i.initials, a."displayName" AS holder FROM "InitialsHolder" i JOIN "Agent" a ON a.id = i."agentId"
    WHERE i."untilAt" IS NULL`;
  const holder = taken.find((each) => each.initials.toLowerCase() === initials.toLowerCase())?.holder ?? "";
  const proposals = proposeInitials(
    displayName,
    taken.map((each) => each.initials),
  );
  throw new Conflict("initials-taken", { initials, holder }, { proposals });
}
