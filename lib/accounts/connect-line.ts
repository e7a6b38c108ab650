import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { readPhoneNumber } from "@/lib/base/phone-number";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { ConnectLine } from "./line-schemas";
import { requireAdmin } from "./rules/require-admin";

/**
 * Adds a phone line by its number, with its country code; from then on its webhook's calls are ours. A line that was
 * disconnected is connected again. Admins only. Throws Invalid `line-number`, Conflict `account-taken`.
 */
export async function connectLine(ctx: Ctx, input: ConnectLine): Promise<{ id: string }> {
  requireAdmin(ctx.actor);
  const number = readPhoneNumber(input.number, null)?.e164;
  if (!number) throw new Invalid("line-number", { number: input.number });
  const { displayName, purpose, teamId } = input;
  const at = ctx.now();
  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.$queryRaw<{ id: string }[]>`
      INSERT INTO "Account" (id, channel, purpose, handle, "externalId", "displayName", "teamId", "connectionState", "createdAt")
      VALUES (${uuidv7(at, ctx.random)}::uuid, 'phone', ${purpose}, ${number}, ${number}, ${displayName}, ${teamId}::uuid,
        'connected', ${at})
      ON CONFLICT (channel, "externalId") DO UPDATE SET "connectionState" = 'connected', "displayName" = excluded."displayName"
        WHERE "Account"."connectionState" <> 'connected'
      RETURNING id`;
    const id = rows[0]?.id;
    if (!id) throw new Conflict("account-taken", { handle: number });
    await recordChanges(tx, [{ kind: "account.health", accountId: id }]);
    await writeEntry(tx, { action: "line.connected", subject: "account", subjectId: id, values: { number } });
    return { id };
  });
}
