import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { newSecret } from "../create-lookup";
import type { CreateHook, Hook } from "../hook-schemas";
import { isTargetUrl } from "../rules/target-url";
import { secretSeal } from "../seal-names";

/** Has another system told of these events; the secret that signs the calls is told this once. Admins only. Throws Invalid `target-url`. */
export async function createHook(
  outer: Ctx,
  { url, events }: CreateHook,
): Promise<{ id: string; secret: string }> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  if (!isTargetUrl(url, outer.world)) throw new Invalid("target-url");
  const createdAt = outer.now();
  const id = uuidv7(createdAt, outer.random);
  const secret = newSecret(outer);
  await inTransaction(outer, async (ctx) => {
    const sealedSecret = ctx.vault.seal(secretSeal, secret);
    await ctx.db.outgoingHook.create({
      data: { id, url, events: [...new Set(events)], sealedSecret, createdById: agentId, createdAt },
    });
    await writeEntry(ctx, { action: "hook.created", subject: "hook", subjectId: id, values: { events } });
  });
  return { id, secret };
}

/** The hooks of the desk with how they do. Admins only. */
export async function listHooks(ctx: Ctx): Promise<Hook[]> {
  requireRole(ctx.actor, ["admin"]);
  const rows = await ctx.db.$queryRaw<
    (Omit<Hook, "createdAt" | "offAt" | "lastSentAt"> & {
      createdAt: Date;
      offAt: Date | null;
      lastSentAt: Date | null;
    })[]
  >`
    SELECT h.id, h.url, h.events, h."createdAt", h."offAt", h."offCode",
      (SELECT max(d."endedAt") FROM "HookDelivery" d WHERE d."hookId" = h.id AND d.state = 'sent') AS "lastSentAt",
      (SELECT count(*)::int FROM "HookDelivery" d WHERE d."hookId" = h.id AND d.state = 'queued') AS waiting
    FROM "OutgoingHook" h WHERE h."removedAt" IS NULL ORDER BY h."createdAt", h.id`;
  return rows.map(({ createdAt, offAt, lastSentAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    offAt: offAt?.toISOString() ?? null,
    lastSentAt: lastSentAt?.toISOString() ?? null,
  }));
}

/** Tells it nothing any more. Admins only. Throws NotFound. */
export async function removeHook(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const { count } = await ctx.db.outgoingHook.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: now },
    });
    if (count === 0) throw new NotFound("not-found");
    await ctx.db.hookDelivery.updateMany({
      where: { hookId: id, state: "queued" },
      data: { state: "failed", endedAt: now, code: "hook-removed" },
    });
    await writeEntry(ctx, { action: "hook.removed", subject: "hook", subjectId: id });
  });
}
