import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { SaveMailbox } from "./schemas";

type Wish = Pick<SaveMailbox, "accountId" | "address" | "displayName" | "purpose" | "teamId">;

/** The account of a mailbox, made or found, connected. Throws NotFound, Conflict `account-taken`. */
export async function openMailAccount(ctx: Ctx, wish: Wish): Promise<string> {
  const { accountId, address, displayName, purpose, teamId } = wish;
  const connected = { connectionState: "connected", healthState: "unknown", healthCause: null };
  if (accountId !== undefined) {
    const { count } = await ctx.db.account.updateMany({
      where: { id: accountId, channel: "email", externalId: address },
      data: { displayName, ...connected },
    });
    if (count === 0) throw new NotFound("not-found");
    return accountId;
  }
  const at = ctx.now();
  const id = uuidv7(at, ctx.random);
  const made = await ctx.db.$executeRaw`
    INSERT INTO "Account" (id, channel, purpose, handle, "externalId", "displayName", "teamId", "connectionState", "createdAt")
    VALUES (${id}::uuid, 'email', ${purpose}, ${address}, ${address}, ${displayName}, ${teamId}::uuid, 'connected', ${at})
    ON CONFLICT DO NOTHING`;
  if (made === 0) throw new Conflict("account-taken", { handle: address });
  return id;
}
