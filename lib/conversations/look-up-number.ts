import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Ctx } from "@/lib/context/ctx";
import type { Lookup } from "./call-schemas";
import { findLine } from "./find-line";
import { peopleOnNumber } from "./people-on-number";

/** What a number is, in any notation, and everybody known by it. Without a line ours is the first one's country. */
export async function lookUpNumber(
  ctx: Ctx,
  { number, accountId }: { number: string; accountId?: string | undefined },
): Promise<Lookup> {
  const home = accountId ? (await findLine(ctx, accountId)).externalId : await firstLine(ctx);
  const read = readPhoneNumber(number, home);
  const typed = number.trim();
  const name = read?.e164 ?? typed;
  const people = name === "" ? [] : await peopleOnNumber(ctx, name);
  return {
    formatted: read?.formatted ?? typed,
    e164: read?.e164 ?? null,
    isNumber: read !== null,
    people: people.map(({ customerId, displayName, conversationId }) => ({
      customerId,
      displayName,
      conversationId,
    })),
  };
}

async function firstLine(ctx: Ctx): Promise<string | null> {
  const line = await ctx.db.account.findFirst({
    where: { channel: "phone", isActive: true },
    orderBy: { createdAt: "asc" },
    select: { externalId: true },
  });
  return line?.externalId ?? null;
}
