import type { Ctx } from "@/lib/context/ctx";
import type { Conversation } from "@/lib/conversations/schemas";
import { uuids, whole } from "@/lib/db/sql";
import type { Said } from "./rules/suggestion-prompt";

const NEWEST = 12;
const LONGEST = 2000;

interface Row {
  text: string;
  audience: string;
  direction: string;
}

/** What was said last in a conversation as its reader may see it, oldest first, without notes; and whose names stand in it. */
export async function readSaid(
  ctx: Ctx,
  { id, customer, account }: Conversation,
  barredAccountIds: readonly string[],
): Promise<{ desk: string; names: string[]; isRestricted: boolean; said: Said[] }> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT left(i.text, ${LONGEST}) AS text, i.audience, i.direction FROM "Interaction" i
    WHERE i."conversationId" = ${id}::uuid AND i.direction <> 'internal' AND i."deletedAt" IS NULL AND i.text <> ''
      AND NOT (i.audience = 'private' AND i."accountId" IS NOT NULL AND i."accountId" = ANY(${uuids(barredAccountIds)}))
    ORDER BY i.number DESC LIMIT ${whole(NEWEST)}`;
  const person = await ctx.db.customer.findUniqueOrThrow({
    where: { id: customer.id },
    select: { displayName: true, isRestricted: true },
  });
  const handles = await ctx.db.handle.findMany({
    where: { customerId: customer.id },
    select: { username: true, displayName: true },
  });
  const ours = account ? await ctx.db.account.findUnique({ where: { id: account.id } }) : null;
  return {
    desk: ours?.displayName ?? "the company",
    names: [person, ...handles].flatMap((each) => [
      each.displayName ?? "",
      "username" in each ? (each.username ?? "") : "",
    ]),
    isRestricted: person.isRestricted,
    said: rows
      .reverse()
      .map(({ text, audience, direction }) => ({ text, audience, isOurs: direction === "outbound" })),
  };
}
