import type { Ctx } from "@/lib/context/ctx";

/** What a person is known by: names, addresses, numbers, ids. Empty strings and what was erased are not among it. */
export async function readKnownBy(
  ctx: Ctx,
  { customerId, handleIds }: { customerId: string; handleIds: readonly string[] },
): Promise<string[]> {
  const customer = await ctx.db.customer.findUnique({
    where: { id: customerId },
    select: { displayName: true, externalNumber: true, erasedAt: true },
  });
  const handles = await ctx.db.handle.findMany({
    where: { id: { in: [...handleIds] }, NOT: { externalId: { startsWith: "erased:" } } },
    select: { externalId: true, username: true, displayName: true },
  });
  const own = customer && customer.erasedAt === null ? [customer.displayName, customer.externalNumber] : [];
  // A number that several share has a handle each: `+1…/2`.
  const named = handles.flatMap((each) => [
    each.externalId.replace(/\/\d+$/u, ""),
    each.username,
    each.displayName,
  ]);
  return [...new Set([...own, ...named].flatMap((each) => each?.trim() || []))];
}
