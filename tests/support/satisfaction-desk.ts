import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { resolve } from "@/lib/conversations/resolve";
import { askSatisfaction } from "@/lib/replies/ask-satisfaction";
import { askToken } from "@/lib/replies/ask-token";
import { planAsks } from "@/lib/replies/plan-asks";
import { setAsking } from "@/lib/replies/set-asking";
import { type Desk, type Seeded, type SeedOptions, seedConversation } from "./conversation-rows";
import type { TestDatabase } from "./database";
import { seedReplyDesk, writeMore } from "./reply-desk";

export const PUBLIC_URL = "https://desk.northwind.example";
const MINUTE_MS = 60_000;

export interface SatisfactionDesk {
  desk: Desk;
  database: TestDatabase;
  system(): Ctx;
  wait(minutes: number): void;
  /** One person who wrote in private, was answered by Greta, and whose conversation Greta resolved. */
  served(over?: SeedOptions): Promise<Seeded>;
  settle(seeded: Seeded): Promise<void>;
  /** Plans, lets an hour pass, asks; answers the row of the conversation. */
  askAfterAnHour(seeded: Seeded): Promise<Row | null>;
  tokenOf(seeded: Seeded): Promise<string>;
}

type Row = Awaited<ReturnType<TestDatabase["db"]["satisfactionAsk"]["findFirst"]>>;

/** A desk whose care account asks an hour after a resolve. */
export async function openSatisfactionDesk(database: TestDatabase): Promise<SatisfactionDesk> {
  const desk = await seedReplyDesk(database);
  const { db, clock } = database;
  await db.desk.upsert({
    where: { id: 1 },
    create: { id: 1, world: "sandbox", name: "Northwind" },
    update: { name: "Northwind" },
  });
  await setAsking(database.ctx(desk.ana), desk.account, { isOn: true, delaySeconds: 3600 });
  const system = () => database.ctx();
  const wait = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * MINUTE_MS);
  };
  const settle = async (seeded: Seeded) => {
    await writeMore(database, seeded, {
      direction: "outbound",
      audience: "private",
      accountId: desk.account,
      agentId: desk.greta.agentId,
      text: `Your parcel comes today ${randomUUID()}`,
    });
    wait(1);
    await resolve(database.ctx(desk.greta), seeded.conversationId, "Done");
  };
  const rowOf = ({ conversationId }: Seeded) =>
    db.satisfactionAsk.findFirst({ where: { conversationId }, orderBy: { resolvedAt: "desc" } });
  return {
    desk,
    database,
    system,
    wait,
    settle,
    served: async (over = {}) => {
      const seeded = await seedConversation(database, {
        teamId: desk.care,
        accountId: desk.account,
        audience: "private",
        ...over,
      });
      await settle(seeded);
      return seeded;
    },
    askAfterAnHour: async (seeded) => {
      await planAsks(system(), [seeded.conversationId]);
      wait(61);
      await askSatisfaction(system(), PUBLIC_URL);
      return rowOf(seeded);
    },
    tokenOf: async (seeded) => askToken(system(), (await rowOf(seeded))?.replyId ?? ""),
  };
}
