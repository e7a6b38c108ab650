import { storeTokens } from "@/lib/accounts/store-tokens";
import type { Actor } from "@/lib/context/ctx";
import type { TestDatabase } from "./database";
import { northwindHelpId } from "./sandbox";

export const admin = (agentId: string, sessionId: string): Actor => ({
  type: "agent",
  agentId,
  role: "admin",
  teamIds: [],
  sessionId,
});

/** The care account, connected with these tokens. */
export async function connectedAccount(
  database: TestDatabase,
  tokens: { accessToken: string; refreshToken?: string; scopes?: string[]; expiresAt?: Date | null },
  more: { handle?: string; externalId?: string } = {},
): Promise<string> {
  const id = database.id();
  await database.db.account.create({
    data: {
      id,
      channel: "x",
      purpose: "care",
      handle: more.handle ?? "@NorthwindHelp",
      externalId: more.externalId ?? northwindHelpId,
      displayName: "Northwind Help",
      connectionState: "connected",
      createdAt: database.clock.now,
    },
  });
  await storeTokens(database.ctx(), { accountId: id, scopes: [], expiresAt: null, ...tokens });
  return id;
}
