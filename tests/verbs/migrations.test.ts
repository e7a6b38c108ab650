import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { migrate } from "@/lib/db/migrate";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe("the schema", () => {
  it("reads every model with every column the generated client names", async () => {
    const models = Object.values(Prisma.ModelName);
    expect(models.length).toBeGreaterThan(40);
    for (const model of models) {
      const delegate = database.db[(model.charAt(0).toLowerCase() + model.slice(1)) as "agent"];
      await expect(delegate.findFirst({}), model).resolves.toBeDefined();
    }
  });

  it("runs no migration twice, also when two processes start at once", async () => {
    expect(await Promise.all([migrate(database.url), migrate(database.url)])).toEqual([0, 0]);
  });

  it("lets the processes' role neither change nor delete an audit entry", async () => {
    await expect(database.db.$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow(/permission denied/);
    await expect(database.db.$executeRaw`UPDATE "AuditSeal" SET hash = ''`).rejects.toThrow(
      /permission denied/,
    );
  });

  it("holds at most one open conversation row without a due time: none", async () => {
    const customerId = database.id();
    await database.db.customer.create({
      data: { id: customerId, displayName: "Odd", createdAt: database.clock.now },
    });
    const open = { id: database.id(), customerId, status: "open", lastChannel: "x", lastAudience: "public" };
    await expect(
      database.db.conversation.create({ data: { ...open, openedAt: database.clock.now } }),
    ).rejects.toThrow(/Conversation_open_is_due/);
  });
});
