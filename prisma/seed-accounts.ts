import type { Vault } from "@/lib/context/ctx";
import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

const SCOPES = [
  "tweet.read",
  "tweet.write",
  "tweet.moderate.write",
  "users.read",
  "dm.read",
  "dm.write",
  "media.write",
  "offline.access",
];

/** The demo brand's two handles, connected to the sandbox's X. Mentions of both come to care's queue. */
export async function seedAccounts(db: RootDb, teams: Map<string, string>, vault: Vault): Promise<void> {
  const care = teams.get("Care") ?? "";
  const brand = teams.get("Brand") ?? "";
  const helpId = await seedHandle(
    db,
    vault,
    "NorthwindHelp",
    "Northwind Help",
    "1100000000000000111",
    "care",
    care,
  );
  const airId = await seedHandle(
    db,
    vault,
    "NorthwindAir",
    "Northwind",
    "1100000000000000222",
    "brand",
    care,
  );
  await db.accountTeam.createMany({
    data: [
      { accountId: helpId, teamId: care, mayReply: true, mayPublish: false, mayReadPrivate: true },
      { accountId: airId, teamId: care, mayReply: true, mayPublish: false, mayReadPrivate: true },
      { accountId: airId, teamId: brand, mayReply: true, mayPublish: true, mayReadPrivate: false },
    ],
  });
}

async function seedHandle(
  db: RootDb,
  vault: Vault,
  username: string,
  displayName: string,
  externalId: string,
  purpose: "care" | "brand",
  teamId: string,
): Promise<string> {
  const id = newId();
  const now = new Date();
  await db.account.create({
    data: {
      id,
      channel: "x",
      purpose,
      handle: `@${username}`,
      externalId,
      displayName,
      teamId,
      connectionState: "connected",
      createdAt: now,
    },
  });
  await db.accountToken.create({
    data: {
      accountId: id,
      sealedAccess: vault.seal("account-token", `sandbox-${username}`),
      scopes: SCOPES,
      connectedAt: now,
    },
  });
  return id;
}
