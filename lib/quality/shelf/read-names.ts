import type { Ctx } from "@/lib/context/ctx";

/** Every name a person goes by here: what must not stand on a shelf. */
export async function readNames(ctx: Ctx, customerId: string): Promise<string[]> {
  const [customer, handles] = await Promise.all([
    ctx.db.customer.findUnique({ where: { id: customerId }, select: { displayName: true } }),
    ctx.db.handle.findMany({ where: { customerId }, select: { displayName: true, username: true } }),
  ]);
  return [
    customer?.displayName,
    ...handles.flatMap(({ displayName, username }) => [displayName, username]),
  ].flatMap((name) => name ?? []);
}
