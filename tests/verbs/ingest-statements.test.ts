import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { recordNatives } from "@/lib/conversations/record-natives";
import { isPassing } from "@/lib/intake/rules/is-passing";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, careAccount, nativeAnswer, post } from "../support/inbound";
import { mail } from "../support/mail-desk";

let database: TestDatabase;
let account: ArrivalAccount;
let next = 1000;
const id = () => String(next++);

beforeAll(async () => {
  database = await testDatabase();
  account = await careAccount(database);
  // What is promised is read once and kept until it changes.
  await ingestInteractions(database.ctx(), [arrival(account, post(id(), id()))]);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => database.drop());

/** What goes over the wire to the database while the deed runs, without the frame of the transaction and the bell. */
async function statementsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const spy = vi.spyOn(Client.prototype, "query");
  await deed();
  for (const [first] of spy.mock.calls) {
    const text = typeof first === "string" ? first : (first as { text?: string }).text;
    if (text && !/^\s*(BEGIN|COMMIT|SET TRANSACTION|select pg_notify)/i.test(text))
      seen.push(text.trim().slice(0, 60));
  }
  spy.mockRestore();
  return seen;
}

describe("a batch of a hundred", () => {
  it("takes at most eight statements: of new people, of known ones, again, and of our own answers", async () => {
    const posts = Array.from({ length: 100 }, () => post(id(), id()));
    const batch = posts.map((each) => arrival(account, each));
    expect((await statementsOf(() => ingestInteractions(database.ctx(), batch))).length).toBeLessThanOrEqual(
      8,
    );

    const more = posts.map((each) =>
      arrival(
        account,
        post(id(), each.customer?.externalId ?? "", {
          place: each.place,
          inReplyToExternalId: each.externalId,
        }),
      ),
    );
    expect((await statementsOf(() => ingestInteractions(database.ctx(), more))).length).toBeLessThanOrEqual(
      8,
    );
    expect((await statementsOf(() => ingestInteractions(database.ctx(), more))).length).toBeLessThanOrEqual(
      3,
    );

    const answers = posts.map((each) => {
      const inbound = nativeAnswer(id(), each.customer?.externalId ?? "", {
        place: each.place,
        inReplyToExternalId: each.externalId,
        publishedAt: database.clock.now,
      });
      return { ...arrival(account, inbound), agentId: null, initials: null };
    });
    expect((await statementsOf(() => recordNatives(database.ctx(), answers))).length).toBeLessThanOrEqual(8);
  });

  it("takes at most eight of mails too, with what they refer to and carry", async () => {
    const mails = Array.from({ length: 100 }, () => mail(`p${id()}@outside.example`, { html: "<p>Hi</p>" }));
    const first = mails.map((each) => arrival(account, each));
    expect((await statementsOf(() => ingestInteractions(database.ctx(), first))).length).toBeLessThanOrEqual(
      8,
    );
    const second = mails.map((each) => {
      const references = [each.mail?.messageId ?? ""];
      return arrival(account, mail(each.customer?.externalId ?? "", { references }));
    });
    expect((await statementsOf(() => ingestInteractions(database.ctx(), second))).length).toBeLessThanOrEqual(
      8,
    );
    expect(await database.db.mail.count()).toBe(200);
  });

  it("leaves nothing when its connection is killed half-way, and goes through the second time", async () => {
    const posts = Array.from({ length: 20 }, () => post(id(), id()));
    const batch = posts.map((each) => arrival(account, each));
    const blocker = new Client({ connectionString: database.url });
    await blocker.connect();
    // Writing into this table waits for us: the batch has then written all but its last rows.
    await blocker.query('BEGIN; LOCK TABLE "Change" IN ACCESS EXCLUSIVE MODE');
    const broken = ingestInteractions(database.ctx(), batch).then(
      () => null,
      (error: unknown) => error,
    );
    let killed = 0;
    while (killed === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await blocker.query("SELECT pg_stat_clear_snapshot()");
      const { rowCount } = await blocker.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "Change"%'`,
      );
      killed = rowCount ?? 0;
    }
    const error = await broken;
    await blocker.query("ROLLBACK");
    await blocker.end();
    expect(error).not.toBeNull();
    expect(isPassing(error)).toBe(true);
    const ids = posts.map((each) => each.externalId);
    const count = () => database.db.interaction.count({ where: { externalId: { in: ids } } });
    expect(await count()).toBe(0);
    expect(
      await database.db.handle.count({
        where: { externalId: { in: posts.map((each) => each.customer?.externalId ?? "") } },
      }),
    ).toBe(0);
    await ingestInteractions(database.ctx(), batch);
    expect(await count()).toBe(20);
  });
});
