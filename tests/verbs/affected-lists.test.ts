import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { linkHandle } from "@/lib/conversations/link-handle";
import { cancelJob } from "@/lib/customers/cancel-job";
import { exportJobErrors } from "@/lib/customers/export-job-errors";
import { getJob } from "@/lib/customers/get-job";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { runAffectedJobs } from "@/lib/incidents/affected/run-affected-jobs";
import { stageAffectedList } from "@/lib/incidents/affected/stage-affected-list";
import { stageSegment } from "@/lib/incidents/affected/stage-segment";
import { addList, countsOf, seedIncident } from "../support/affected-desk";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { bytesOf, streamed } from "../support/import-files";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let ana: Actor;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  ana = desk.ana;
});
afterAll(() => database.drop());

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;
const peopleOf = async (incidentId: string) =>
  database.db.$queryRaw<{ name: string; fields: object; language: string | null; late: boolean }[]>`
    SELECT h."externalId" AS name, a.fields, a.language, a."lateAt" IS NOT NULL AS late FROM "Affected" a
    JOIN "Handle" h ON h.id = a."handleId" WHERE a."incidentId" = ${incidentId}::uuid ORDER BY 1`;
const codes = (job: Awaited<ReturnType<typeof getJob>>) => job.errors.map(({ line, code }) => [line, code]);

describe("a list of people an incident hits", () => {
  it("adds people with their fields, and the same list again changes nothing", async () => {
    const incidentId = await seedIncident(database, ana);
    const list = lines(
      "E-mail;Name;Order no;Flight number;Amount;Lang;Late",
      "Ada@Example.com;Ada Okoye;A-1;NW 7;49,90;de-AT;no",
      "bo@example.com;Bo Lind;A-2;NW 8;12,00;;yes",
    );
    const dry = await addList(database, ana, incidentId, list, { isDryRun: true });
    expect([dry.state, ...countsOf(dry), dry.affected?.newPeople]).toEqual(["checked", 2, 0, 0, 0, 2]);
    expect(await peopleOf(incidentId)).toEqual([]);

    const first = await addList(database, ana, incidentId, list);
    expect([first.state, ...countsOf(first), first.affected?.newPeople]).toEqual(["done", 2, 0, 0, 0, 2]);
    expect(await peopleOf(incidentId)).toEqual([
      {
        name: "ada@example.com",
        fields: { order: "A-1", flight: "NW 7", amount: "49,90" },
        language: "de",
        late: false,
      },
      {
        name: "bo@example.com",
        fields: { order: "A-2", flight: "NW 8", amount: "12,00" },
        language: null,
        late: true,
      },
    ]);
    expect(countsOf(await addList(database, ana, incidentId, list))).toEqual([0, 0, 2, 0]);
    const corrected = lines("email,seat", "ada@example.com,4A");
    expect(countsOf(await addList(database, ana, incidentId, corrected))).toEqual([0, 1, 0, 0]);
    expect((await peopleOf(incidentId))[0]?.fields).toEqual({
      order: "A-1",
      flight: "NW 7",
      amount: "49,90",
      seat: "4A",
    });
  });

  it("counts a person once over their linked handles", async () => {
    const incidentId = await seedIncident(database, ana);
    const list = lines("email,order", "one@example.com,1", "ONE@example.com,2", "two@example.com,3");
    expect(countsOf(await addList(database, ana, incidentId, list))).toEqual([2, 0, 0, 0]);
    const one = await database.db.handle.findFirstOrThrow({ where: { externalId: "one@example.com" } });
    const two = await database.db.handle.findFirstOrThrow({ where: { externalId: "two@example.com" } });
    await linkHandle(database.ctx(ana), {
      handleId: two.id,
      customerId: one.customerId,
      evidence: "agent-judgement",
      reason: "Said so",
    } as Parameters<typeof linkHandle>[1]);
    expect((await countAffected(database.ctx(ana), incidentId)).people).toBe(1);
    const other = await seedIncident(database, ana, "Other");
    for (const isDryRun of [true, false]) {
      const job = await addList(database, ana, other, list, { isDryRun });
      expect(countsOf(job)).toEqual([1, 0, 0, 0]);
      expect(job.affected).toMatchObject({ orders: 3, furtherOrders: 2 });
    }
  });

  it("keeps who was set aside, whatever a list says again", async () => {
    const incidentId = await seedIncident(database, ana);
    const list = lines("email", "aside@example.com");
    await addList(database, ana, incidentId, list);
    await database.db.affected.updateMany({
      where: { incidentId },
      data: { setAsideAt: database.clock.now, setAsideReason: "Never flew" },
    });
    await addList(database, ana, incidentId, lines("email,order", "aside@example.com,9"));
    expect(await countAffected(database.ctx(ana), incidentId)).toMatchObject({ people: 1, setAside: 1 });
  });

  it("says why each line of rubbish is left out, takes the rest, and hands formulas back as text", async () => {
    const incidentId = await seedIncident(database, ana);
    const good = Array.from({ length: 70 }, (_, i) => `good${i}@example.com,,,=1+${i},`);
    const rubbish = Array.from(
      { length: 30 },
      (_, i) =>
        [
          `no address ${i},,,=HYPERLINK("http://x"),`,
          ",,,5,",
          `x${i}@example.com,,,5,klingonisch!`,
          ",not a number,,5,",
          `,,@no_one_${i},5,`,
        ][i % 5] ?? "",
    );
    const mixed = [...good, ...rubbish].sort((a, b) => a.slice(3).localeCompare(b.slice(3)));
    const job = await addList(database, ana, incidentId, lines("email,phone,x,order,language", ...mixed));
    expect(countsOf(job)).toEqual([70, 0, 0, 30]);
    const kept = await database.db.jobError.groupBy({
      by: ["code"],
      where: { jobId: job.id },
      _count: true,
      orderBy: { code: "asc" },
    });
    expect(kept.map(({ code, _count }) => [code, _count])).toEqual([
      ["affected-no-key", 6],
      ["affected-x-unknown", 6],
      ["import-email", 6],
      ["import-language", 6],
      ["import-phone", 6],
    ]);
    let file = "";
    for await (const chunk of await exportJobErrors(database.ctx(ana), job.id, (code) => code)) file += chunk;
    expect(file).toContain("'=HYPERLINK");
    expect((await peopleOf(incidentId))[0]?.fields).toMatchObject({ order: expect.stringMatching(/^=1\+/) });
  });

  it("reads a list put together of two charsets line by line", async () => {
    const incidentId = await seedIncident(database, ana);
    const latin = (text: string) => Buffer.from(text, "latin1");
    const list = Buffer.concat([
      bytesOf("email,name,city\n"),
      bytesOf("m@example.com,Müller,Zürich\n"),
      latin("n@example.com,Núñez,Málaga\n"),
    ]);
    const job = await addList(database, ana, incidentId, list);
    expect([job.affected?.isMixed, ...countsOf(job)]).toEqual([true, 2, 0, 0, 0]);
    expect((await peopleOf(incidentId)).map(({ fields }) => fields)).toEqual([
      { city: "Zürich" },
      { city: "Málaga" },
    ]);
  });

  it("takes JSON lines, and people by number or X name where the desk knows them", async () => {
    const incidentId = await seedIncident(database, ana);
    const seeded = await seedConversation(database);
    const { username } = await database.db.handle.findUniqueOrThrow({ where: { id: seeded.handleId } });
    await database.db.customer.update({ where: { id: seeded.customerId }, data: { externalNumber: "C-77" } });
    const list = [
      { x: `@${username?.toUpperCase()}`, flight: "NW7" },
      { number: "C-78", order: "1" },
      { email: "json@example.com", fields: { order: "2" } },
      "nothing",
    ]
      .map((each) => JSON.stringify(each))
      .join("\n");
    const job = await addList(database, ana, incidentId, list, { format: "jsonl" });
    expect(countsOf(job)).toEqual([2, 0, 0, 2]);
    expect(codes(job)).toEqual([
      [2, "affected-number"],
      [4, "import-not-json"],
    ]);
    const again = await addList(database, ana, incidentId, lines("customer number,flight", "C-77,NW7"));
    expect(countsOf(again)).toEqual([0, 0, 1, 0]);
  });

  it("can be stopped before it begins, and says no to columns that tell nobody apart", async () => {
    const incidentId = await seedIncident(database, ana);
    await expect(addList(database, ana, incidentId, lines("order", "5"))).rejects.toMatchObject({
      code: "affected-unmapped",
    });
    const staged = await stageAffectedList(database.ctx(ana), incidentId, {
      stream: streamed(bytesOf(lines("email", "stop@example.com"))),
      name: "stop.csv",
    });
    expect((await cancelJob(database.ctx(ana), staged.id)).state).toBe("cancelled");
    await runAffectedJobs(database.ctx(), new AbortController().signal);
    expect(await peopleOf(incidentId)).toEqual([]);
    await expect(
      stageAffectedList(database.ctx(desk.greta), incidentId, { stream: streamed(bytesOf("x")), name: "" }),
    ).rejects.toMatchObject({ code: "leads-only" });
  });
});

describe("a segment", () => {
  it("finds people by a fact or by whom they wrote to, counts them first, and adds them once", async () => {
    const incidentId = await seedIncident(database, ana);
    const people = await Promise.all(
      ["NW700", "NW701", "NX700"].map(async (value) => {
        const seeded = await seedConversation(database);
        await database.db.customerFact.create({
          data: {
            id: database.id(),
            customerId: seeded.customerId,
            kind: "order",
            value,
            source: "agent",
            addedAt: database.clock.now,
          },
        });
        return seeded;
      }),
    );
    const first = people[0];
    if (!first) throw new Error("nobody");
    await database.db.interactionAccount.create({
      data: { interactionId: first.interactionId, accountId: desk.account, receivedAt: database.clock.now },
    });
    const run = async (segment: Parameters<typeof stageSegment>[2]["segment"], isDryRun: boolean) => {
      const { id } = await stageSegment(database.ctx(ana), incidentId, { segment, isDryRun });
      await runAffectedJobs(database.ctx(), new AbortController().signal);
      return countsOf(await getJob(database.ctx(ana), id));
    };
    const fact = { kind: "order", how: "starts", value: "nw70" } as const;
    expect(await run({ fact }, true)).toEqual([2, 0, 0, 0]);
    expect(await peopleOf(incidentId)).toEqual([]);
    expect(await run({ fact }, false)).toEqual([2, 0, 0, 0]);
    expect((await peopleOf(incidentId)).map(({ fields }) => fields)).toContainEqual({ order: "NW701" });
    expect(await run({ fact: { ...fact, how: "between", value: "NW700", to: "NX700" } }, false)).toEqual([
      1, 0, 2, 0,
    ]);
    const sinceAt = new Date(database.clock.now.getTime() - 3_600_000).toISOString();
    expect(await run({ wroteTo: { accountId: desk.account, sinceAt } }, true)).toEqual([0, 0, 1, 0]);
  });
});
