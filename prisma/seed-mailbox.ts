import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

export const DEMO_MAILBOX = "help@northwind.example";

/** The demo brand's mailbox, connected to the sandbox's mail servers. */
export async function seedMailbox(db: RootDb, teams: Map<string, string>): Promise<void> {
  const teamId = teams.get("Care") ?? "";
  const id = newId();
  await db.account.create({
    data: {
      id,
      channel: "email",
      purpose: "care",
      handle: DEMO_MAILBOX,
      externalId: DEMO_MAILBOX,
      displayName: "Northwind Help",
      teamId,
      connectionState: "connected",
      createdAt: new Date(),
    },
  });
  await db.accountTeam.create({
    data: { accountId: id, teamId, mayReply: true, mayPublish: false, mayReadPrivate: true },
  });
  await db.mailbox.create({
    data: {
      accountId: id,
      fromName: "Northwind Help",
      signatureBlock: "Northwind customer care\n+1 202 555 0100 · around the clock",
      dropAddress: "history@northwind.example",
      isSandbox: true,
    },
  });
}
