import type { RootDb } from "@/lib/db/client";
import { newId } from "./new-id";

/** What the demo brand listens for: people who are stranded with a parcel and don't know whom to ask. */
export async function seedListening(db: RootDb): Promise<void> {
  const account = await db.account.findFirst({ where: { channel: "x", externalId: "1100000000000000111" } });
  const lead = await db.agent.findFirst({ where: { role: "lead" } });
  if (!account) return;
  const now = new Date();
  await db.listeningQuery.create({
    data: {
      id: newId(),
      accountId: account.id,
      name: "Parcels, unmentioned",
      query:
        "northwind (parcel OR parcels OR package OR delivery OR courier) -@NorthwindHelp -@NorthwindAir -from:NorthwindHelp -from:NorthwindAir -is:retweet",
      createdById: lead?.id ?? null,
      createdAt: now,
      changedAt: now,
    },
  });
}
