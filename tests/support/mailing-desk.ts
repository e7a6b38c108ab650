import { afterAll, beforeAll } from "vitest";
import { emailTraits } from "@/lib/channels/email/traits";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { prepareMailings } from "@/lib/incidents/mailings/letters/prepare-mailings";
import { sendLetters } from "@/lib/incidents/mailings/letters/send-letters";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { type CreateMailing, createMailingSchema } from "@/lib/incidents/mailings/mailing-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { type Desk, seedDesk } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";
import { type ScriptedChannel, scriptedChannel } from "./scripted-channel";

export const HELP = "help@northwind.example";
export const DESK_URL = "https://desk.example/";

interface Person {
  customerId: string;
  handleIds: string[];
  addresses: string[];
}

/** A desk with a mailbox whose letters are prepared and sent by hand, over a wire that answers as told. */
export function mailingDesk() {
  let database: TestDatabase;
  let desk: Desk;
  let wire = scriptedChannel("email");
  let accountId: string;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await seedDesk(database);
    accountId = database.id();
    const { db, clock } = database;
    await db.account.create({
      data: {
        id: accountId,
        channel: "email",
        purpose: "care",
        handle: HELP,
        externalId: HELP,
        displayName: "Help",
        connectionState: "connected",
        createdAt: clock.now,
      },
    });
    await db.mailbox.create({ data: { accountId, fromName: "Northwind Help", isSandbox: true } });
    await db.desk.upsert({
      where: { id: 1 },
      update: {},
      create: { id: 1, world: "sandbox", name: "Northwind" },
    });
  });
  afterAll(() => database.drop());
  const lead = (): Ctx => database.ctx(desk.ana);
  const worker = (): WorkerCtx => {
    const plain = database.ctx();
    return wire.ctx({ ...plain, traits: new Map([...plain.traits, ["email", emailTraits]]) });
  };
  return {
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    get wire(): ScriptedChannel {
      return wire;
    },
    get accountId() {
      return accountId;
    },
    lead,
    worker,
    freshWire() {
      wire = scriptedChannel("email");
    },
    pass(seconds: number): void {
      database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
    },
    /** Somebody known by these; whoever has none is known by a handle on X alone. */
    async person(addresses: readonly string[], displayName = "Jo Reyes"): Promise<Person> {
      const { db, clock } = database;
      const customerId = database.id();
      await db.customer.create({ data: { id: customerId, displayName, createdAt: clock.now } });
      const handleIds: string[] = [];
      const known = addresses.length > 0 ? addresses : [`x${customerId.slice(-8)}`];
      for (const externalId of known) {
        const id = database.id();
        const channel = externalId.includes("@") ? "email" : "x";
        await db.handle.create({ data: { id, channel, externalId, customerId, createdAt: clock.now } });
        handleIds.push(id);
      }
      return { customerId, handleIds, addresses: [...addresses] };
    },
    async storm(): Promise<string> {
      return (await openIncident(lead(), { title: `Storm ${database.id().slice(-6)}` })).id;
    },
    /** Each by every handle they have. */
    async hit(incidentId: string, people: readonly Person[], more: Record<string, unknown> = {}) {
      for (const handleId of people.flatMap(({ handleIds }) => handleIds))
        await database.db.affected.create({
          data: {
            id: database.id(),
            incidentId,
            handleId,
            source: "list",
            fields: {},
            addedAt: database.clock.now,
            ...more,
          },
        });
    },
    async draft(incidentId: string, more: Partial<CreateMailing> = {}): Promise<string> {
      const wish = createMailingSchema.parse({
        name: "Warning",
        texts: { en: { subject: "About your order", body: "Hi {first_name}, a storm is coming." } },
        ...more,
      });
      return (await createMailing(lead(), incidentId, wish)).id;
    },
    async start(mailingId: string): Promise<void> {
      await startMailing(lead(), mailingId, {});
      await prepareMailings(worker());
    },
    async send(): Promise<void> {
      while ((await sendLetters(worker(), DESK_URL)) > 0);
    },
    letters: (mailingId: string) =>
      database.db.letter.findMany({ where: { mailingId }, orderBy: { address: "asc" } }),
    mailing: (id: string) => database.db.mailing.findUniqueOrThrow({ where: { id } }),
  };
}
