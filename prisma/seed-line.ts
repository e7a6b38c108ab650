import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

/** The demo brand's phone line, answered by care. */
export async function seedLine(db: RootDb, teams: Map<string, string>): Promise<void> {
  const care = teams.get("Care") ?? "";
  const id = newId();
  await db.account.create({
    data: {
      id,
      channel: "phone",
      purpose: "care",
      handle: "+12025550100",
      externalId: "+12025550100",
      displayName: "Northwind care line",
      teamId: care,
      connectionState: "connected",
      createdAt: new Date(),
    },
  });
  await db.accountTeam.create({
    data: { accountId: id, teamId: care, mayReply: true, mayPublish: false, mayReadPrivate: true },
  });
}
