import type { Actor } from "@/lib/context/ctx";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { createMailingSchema } from "@/lib/incidents/mailings/mailing-schemas";
import { setMailingApproval } from "@/lib/incidents/mailings/set-mailing-approval";
import { openIncident } from "@/lib/incidents/open-incident";
import { startHouse, type TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { seeded } from "./random";

interface LetterKills {
  letters: number;
  kills: number;
  seed: number;
  perSecond: number;
}

interface LetterVerdict {
  letters: number;
  kills: number;
  /** By the ledger of the world outside. */
  once: number;
  twice: number;
  never: number;
  /** Left to a person, and said so; of these how many had arrived. */
  in_doubt: number;
  /** The desk says sent, or not, and the ledger says otherwise. */
  wrong: number;
  seconds: number;
}

const WAIT_MS = 120_000;
/** What is in doubt is looked for up to two minutes after its attempt, and its lease runs out first. */
const SETTLE_MS = 420_000;
const AT_ONCE = 5000;

/** Letters of one mailing while the worker is killed at random moments; then the ledger says who got what. */
export async function runLetterKills({
  letters,
  kills,
  seed,
  perSecond,
}: LetterKills): Promise<LetterVerdict> {
  const begun = Date.now();
  const house = await startHouse({ parts: ["sandbox", "worker"] });
  const desk = await openHouseDesk(house);
  try {
    const mailingId = await startLetters(desk, letters, perSecond);
    const random = seeded(seed);
    for (let kill = 0; kill < kills; kill++) {
      const before = await countTried(desk);
      await until(
        "the worker has sent some",
        async () => (await countTried(desk)) > before || (await isOver(desk)),
        WAIT_MS,
      );
      await new Promise((resolve) => setTimeout(resolve, random() * 500));
      await killWorker(house, desk);
    }
    await until("all letters are settled", () => settle(desk, mailingId), SETTLE_MS);
    return { letters, kills, ...(await judge(desk)), seconds: Math.round((Date.now() - begun) / 1000) };
  } finally {
    await desk.close();
    await house.stop();
  }
}

/** An incident with so many people, each by one address, and a mailing to them that leaves. Answers its id. */
export async function startLetters(desk: HouseDesk, people: number, perSecond: number): Promise<string> {
  const { db } = desk.database;
  const ana = await db.agent.findUniqueOrThrow({ where: { email: "ana@northwind.example" } });
  const lead = desk.ctx({ type: "agent", agentId: ana.id, role: "admin", teamIds: [] } satisfies Actor);
  const incident = await openIncident(lead, { title: "Storm" });
  for (let from = 1; from <= people; from += AT_ONCE)
    await db.$executeRaw`
      WITH made AS (
      SELECT n, gen_random_uuid() AS "customerId", gen_random_uuid() AS "handleId"
      FROM generate_series(${from}::int, least(${people}::int, ${from + AT_ONCE - 1}::int)) n),
    customers AS (
      INSERT INTO "Customer" (id, "displayName", "createdAt") SELECT "customerId", 'Jo Reyes', now() FROM made),
    handles AS (
      INSERT INTO "Handle" (id, channel, "externalId", "customerId", "createdAt")
      SELECT "handleId", 'email', 'p' || n || '@storm.example', "customerId", now() FROM made)
    INSERT INTO "Affected" (id, "incidentId", "handleId", source, fields, "addedAt")
    SELECT gen_random_uuid(), ${incident.id}::uuid, "handleId", 'list', jsonb_build_object('order', 'F' || n), now() FROM made`;
  await setMailingApproval(lead, people);
  const wish = createMailingSchema.parse({
    name: "Warning",
    perSecond,
    texts: {
      en: {
        subject: "Your order {order}",
        body: "Hi {first_name},\n\nA storm may keep your flowers on the road. We are watching it all day.\n\nWe write again.",
      },
    },
  });
  const mailing = await createMailing(lead, incident.id, wish);
  await startMailing(lead, mailing.id, {});
  return mailing.id;
}

async function countTried(desk: HouseDesk): Promise<number> {
  return desk.database.db.letter.count({ where: { state: { in: ["sent", "unconfirmed"] } } });
}

async function isOver(desk: HouseDesk): Promise<boolean> {
  const letters = await desk.database.db.letter.count();
  return (
    letters > 0 &&
    (await desk.database.db.letter.count({ where: { state: { in: ["queued", "sending"] } } })) === 0
  );
}

/** Nobody waits for the lease of the dead. */
async function killWorker(house: TestHouse, desk: HouseDesk): Promise<void> {
  house.kill("worker");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await desk.database.db.letter.updateMany({
    where: { state: { in: ["sending", "unconfirmed"] }, leaseUntil: { not: null } },
    data: { leaseUntil: new Date(Date.now() - 1000) },
  });
  await desk.database.db.mailing.updateMany({ data: { leaseUntil: null } });
  house.start("worker");
}

/** Looks that wait for their time are brought forward. */
async function settle(desk: HouseDesk, mailingId: string): Promise<boolean> {
  const { db } = desk.database;
  await db.letter.updateMany({
    where: { state: "unconfirmed", nextLookAt: { gt: new Date() } },
    data: { nextLookAt: new Date() },
  });
  const { state } = await db.mailing.findUniqueOrThrow({ where: { id: mailingId } });
  return state === "done";
}

async function judge(
  desk: HouseDesk,
): Promise<Pick<LetterVerdict, "once" | "twice" | "never" | "in_doubt" | "wrong">> {
  const arrived = new Map<string, number>();
  for (const { kind, externalId } of await desk.ledger())
    if (kind === "mail") arrived.set(externalId, (arrived.get(externalId) ?? 0) + 1);
  const rows = await desk.database.db.letter.findMany({ select: { messageId: true, state: true } });
  const counts = rows.map(({ messageId, state }) => ({ state, times: arrived.get(messageId) ?? 0 }));
  const isTold = (state: string) => state === "sent";
  return {
    once: counts.filter(({ times }) => times === 1).length,
    twice: counts.filter(({ times }) => times > 1).length,
    never: counts.filter(({ times }) => times === 0).length,
    in_doubt: counts.filter(({ state }) => state === "unconfirmed").length,
    wrong: counts.filter(({ state, times }) => state !== "unconfirmed" && isTold(state) !== (times === 1))
      .length,
  };
}
