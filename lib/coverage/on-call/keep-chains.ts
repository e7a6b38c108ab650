import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Chain, ChainWish, ChangeChain } from "../on-call-schemas";

const told = { id: true, name: true, ackMinutes: true, changeNumber: true } as const;

/** The chains there are, the oldest first: a page that names none goes to that one. */
export function listChains(ctx: Ctx): Promise<Chain[]> {
  return ctx.db.onCallChain.findMany({
    where: { retiredAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: told,
  });
}

/** A new chain, with nobody on call yet. Admins only. Throws Conflict `chain-exists`. */
export async function createChain(outer: Ctx, { name, ackMinutes }: ChainWish): Promise<Chain> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const made = await ctx.db.$executeRaw`
      INSERT INTO "OnCallChain" (id, name, "ackMinutes", "createdAt")
      VALUES (${id}::uuid, ${name}, ${ackMinutes}, ${now}::timestamptz) ON CONFLICT DO NOTHING`;
    if (made === 0) throw new Conflict("chain-exists", { chain: name });
    await writeEntry(ctx, {
      action: "chain.created",
      subject: "chain",
      subjectId: id,
      values: { name, ackMinutes },
    });
    return { id, name, ackMinutes, changeNumber: 1 };
  });
}

/** Changes a chain; pages under way keep their time. Admins only. Throws NotFound, Conflict `chain-changed`, `chain-exists`. */
export async function updateChain(
  outer: Ctx,
  id: string,
  { changeNumber, ...change }: ChangeChain,
): Promise<Chain> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "OnCallChain" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await requireChain(ctx, id);
    if (changeNumber !== undefined && changeNumber !== before.changeNumber)
      throw new Conflict("chain-changed", { changeNumber: before.changeNumber }, { chain: before });
    const { name = before.name, ackMinutes = before.ackMinutes } = change;
    const twin = await ctx.db.onCallChain.findFirst({
      where: { name: { equals: name, mode: "insensitive" }, retiredAt: null, id: { not: id } },
    });
    if (twin) throw new Conflict("chain-exists", { chain: name });
    const data = { name, ackMinutes, changeNumber: { increment: 1 } };
    const after = await ctx.db.onCallChain.update({ where: { id }, data, select: told });
    await writeEntry(ctx, {
      action: "chain.changed",
      subject: "chain",
      subjectId: id,
      values: { before, after },
    });
    return after;
  });
}

/** Takes a chain away and ends its slots; who was on call stays known. Admins only. Throws NotFound. */
export async function retireChain(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const { count } = await ctx.db.onCallChain.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: now },
    });
    if (count === 0) throw new NotFound("not-found");
    await ctx.db.onCallSlot.updateMany({ where: { chainId: id, endedAt: null }, data: { endedAt: now } });
    await writeEntry(ctx, { action: "chain.retired", subject: "chain", subjectId: id });
  });
}

/** A chain that stands. Throws NotFound. */
export async function requireChain(ctx: Ctx, id: string): Promise<Chain> {
  const chain = await ctx.db.onCallChain.findFirst({ where: { id, retiredAt: null }, select: told });
  if (!chain) throw new NotFound("not-found");
  return chain;
}
