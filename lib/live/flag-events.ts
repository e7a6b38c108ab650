import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { flagJson } from "@/lib/conversations/flag-sql";
import { type FlagRow, viewFlag } from "@/lib/conversations/rules/view-flags";
import { sql, uuids } from "@/lib/db/sql";
import type { Placed } from "./events";
import type { Told } from "./fold-changes";
import { once } from "./live-event";

/** A flag that was raised, and whose conversation it is. */
interface RaisedFlag extends FlagRow {
  conversationId: string;
  teamId: string | null;
  customer: string;
}

export async function loadFlags(ctx: Ctx, flagIds: readonly string[]): Promise<RaisedFlag[]> {
  if (flagIds.length === 0) return [];
  const rows = await ctx.db.$queryRaw<(Omit<RaisedFlag, keyof FlagRow> & { flag: FlagRow })[]>`
    SELECT ${flagJson} AS flag, c.id AS "conversationId", c."teamId", p."displayName" AS customer
    FROM "Flag" f JOIN "Conversation" c ON c.id = f."conversationId" JOIN "Customer" p ON p.id = c."customerId"
    WHERE f.id = ANY(${uuids(flagIds)}) AND ${sql`f."clearedAt" IS NULL`} AND NOT p."isRestricted"`;
  return rows.map(({ flag, ...row }) => ({ ...flag, ...row }));
}

/** Said once, to those who may see the conversation; the conversation itself comes beside it. */
export function flagEvent(flag: RaisedFlag, told: Told | undefined): Placed[] {
  if (!told) return [];
  const { conversationId, teamId, customer } = flag;
  const text = once(() => ({ conversationId, customer, flag: viewFlag(flag) }));
  const event = {
    name: told.name,
    id: told.id,
    textFor: ({ actor }: Parameters<Placed["event"]["textFor"]>[0]) =>
      maySee(actor, { teamId }) ? text() : null,
  };
  return [{ place: told.place, event }];
}
