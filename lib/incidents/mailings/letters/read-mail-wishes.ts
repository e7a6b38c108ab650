import type { Ctx } from "@/lib/context/ctx";
import type { MailWish } from "./mail-wish-schemas";
import { optOutDigest } from "./opt-out-digest";

/** What a person wants of mailings, by each of their addresses. Checks no right. */
export async function readMailWishes(ctx: Ctx, customerId: string): Promise<MailWish[]> {
  const channels = [...ctx.traits.values()].flatMap(({ name, typedAs }) =>
    typedAs === "address" ? [name] : [],
  );
  const handles = await ctx.db.handle.findMany({
    where: { customerId, channel: { in: channels }, NOT: { externalId: { startsWith: "erased:" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, externalId: true },
  });
  const asked = handles.map(({ id, externalId }) => ({
    handleId: id,
    address: externalId,
    digest: optOutDigest(ctx, externalId),
  }));
  const ended = await ctx.db.mailOptOut.findMany({
    where: { digest: { in: asked.map(({ digest }) => digest) }, undoneAt: null },
  });
  return asked.map(({ handleId, address, digest }) => {
    const own = ended.filter((each) => each.digest === digest);
    const found = own.find(({ purpose }) => purpose === "all") ?? own[0];
    return {
      ...{ handleId, address },
      ended: found ? (found.purpose as "all" | "marketing") : "none",
      at: found?.at.toISOString() ?? null,
      via: (found?.via as MailWish["via"] | undefined) ?? null,
    };
  });
}
