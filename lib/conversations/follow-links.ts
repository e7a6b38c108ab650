import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { TwiceQuoted } from "@/lib/customers/find-twice-quoted";
import { noteCodes } from "@/lib/customers/note-codes";
import { noteQuotes } from "@/lib/customers/note-quotes";
import { suggestLinks } from "@/lib/customers/suggest-links";
import { uuids } from "@/lib/db/sql";
import { linkProved } from "./link-proved";
import { recordActs } from "./record-acts";

/** A transaction is short, also on a busy machine. */
const AT_ONCE = 80;

/**
 * What links make of news: quoted addresses, numbers, records and bridge codes become suggestions, a private code a
 * link, a code that two quote a flag. Follows the change feed and may run twice with the same.
 */
export async function followLinks(outer: Ctx, interactionIds: readonly string[]): Promise<void> {
  const ids = [...new Set(interactionIds)];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const batch = ids.slice(from, from + AT_ONCE);
    await inTransaction(outer, async (ctx) => {
      await noteQuotes(ctx, batch);
      await suggestLinks(ctx, batch);
      for (const twice of await noteCodes(ctx, batch)) await flag(ctx, twice);
    });
  }
  await linkProved(outer);
}

/** Says it in the conversation of the code and in those of everybody who quoted it. */
async function flag(ctx: Ctx, { codeId, conversationId, handleIds }: TwiceQuoted): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(c."joinedIntoId", c.id) AS id FROM "Conversation" c WHERE c.id = ${conversationId}::uuid
      OR c.id IN (SELECT i."conversationId" FROM "BridgeCodeUse" u JOIN "Interaction" i ON i.id = u."interactionId"
        WHERE u."codeId" = ${codeId}::uuid AND u."handleId" = ANY(${uuids(handleIds)}))`;
  await recordActs(
    ctx,
    rows.map(({ id }) => ({
      conversationId: id,
      kind: "flagged",
      values: { reason: "bridge-code-twice", codeId, handleIds },
    })),
  );
}
