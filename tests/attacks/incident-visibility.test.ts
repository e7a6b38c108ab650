import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import { exportAffected } from "@/lib/incidents/affected/export-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { runAffectedJobs } from "@/lib/incidents/affected/run-affected-jobs";
import { stageSegment } from "@/lib/incidents/affected/stage-segment";
import { listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { listLeftOut, listLetters } from "@/lib/incidents/mailings/letters/list-letters";
import { previewMailing } from "@/lib/incidents/mailings/preview-mailing";
import { seedConversation } from "../support/conversation-rows";
import { mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
const NAME = "Josephine Winterbottom";
let incidentId: string;
let accountId: string;

/** Noah leads the brand's team; who wrote to care alone is none of his. */
const brandLead = (): Ctx =>
  here.database.ctx({ ...here.desk.noah, role: "lead", teamIds: [here.desk.brand] });
const careLead = (): Ctx => here.database.ctx({ ...here.desk.ana, role: "lead", teamIds: [here.desk.care] });

beforeAll(async () => {
  const { database, desk } = here;
  await database.db.agent.update({ where: { id: desk.noah.agentId }, data: { role: "lead" } });
  await database.db.teamMember.deleteMany({
    where: { agentId: { in: [desk.noah.agentId, desk.ana.agentId] } },
  });
  await database.db.teamMember.createMany({
    data: [
      { agentId: desk.noah.agentId, teamId: desk.brand },
      { agentId: desk.ana.agentId, teamId: desk.care },
    ],
  });
  accountId = desk.account;
  incidentId = await here.storm();
  const person = await here.person(["jo@people.example"], NAME);
  const nowhere = await here.person([], `${NAME} too`);
  for (const { customerId, handleIds } of [person, nowhere]) {
    const seeded = await seedConversation(database, { teamId: desk.care, customerId, accountId });
    await database.db.interactionAccount.create({
      data: { interactionId: seeded.interactionId, accountId, receivedAt: database.clock.now },
    });
    expect(handleIds).toHaveLength(1);
  }
  await here.hit(incidentId, [person, nowhere], { fields: { order: "55219" } });
});

const page = (over: object = {}) => listAffectedSchema.parse({ limit: 50, ...over });
const read = async (lines: AsyncGenerator<string>) => {
  let text = "";
  for await (const line of lines) text += line;
  return text;
};

describe("whom another team alone knows", () => {
  it("stand in an incident by what its list said, without name or conversation", async () => {
    const own = await listAffected(careLead(), incidentId, page());
    expect(own.data.every(({ conversationId }) => conversationId !== null)).toBe(true);
    expect(JSON.stringify(own)).toContain(NAME);
    const foreign = await listAffected(brandLead(), incidentId, page());
    expect(foreign.data).toHaveLength(2);
    expect(foreign.data.map(({ conversationId, waitingSince }) => [conversationId, waitingSince])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(JSON.stringify(foreign)).toContain("jo@people.example");
    expect(JSON.stringify(foreign)).not.toContain(NAME);
    expect(await read(await exportAffected(brandLead(), incidentId))).not.toContain(NAME);
    expect(await read(await exportAffected(careLead(), incidentId))).toContain(NAME);
  });

  it("are found by no guess of their name", async () => {
    const asked = page({ q: "winterbottom" });
    expect((await listAffected(careLead(), incidentId, asked)).data).toHaveLength(2);
    expect((await listAffected(brandLead(), incidentId, asked)).data).toHaveLength(0);
    expect((await listAffected(brandLead(), incidentId, page({ q: "55219" }))).data).toHaveLength(2);
  });

  it("are not named by a mailing's preview, letters and those left out", async () => {
    const id = await here.draft(incidentId, {
      texts: { en: { subject: "Hello {name|you}", body: "Hi {first_name}, it is {order}." } },
    });
    const preview = (ctx: Ctx) =>
      previewMailing({ ...ctx, traits: here.worker().traits }, id, {}, (path) => path);
    expect(JSON.stringify(await preview(careLead()))).toContain("Josephine");
    const foreign = await preview(brandLead());
    expect(foreign.letter?.text).toContain("it is 55219");
    expect(JSON.stringify(foreign)).not.toContain("Josephine");
    const search = { search: "winterbottom" };
    await expect(previewMailing(brandLead(), id, search, (path) => path)).rejects.toMatchObject({
      code: "mailing-nobody-such",
    });
    await here.start(id);
    const [letters, leftOut] = [
      await listLetters(brandLead(), id, { limit: 5 }),
      await listLeftOut(brandLead(), id, { limit: 5 }),
    ];
    expect([letters.data.length, leftOut.data.length]).toEqual([1, 1]);
    expect(JSON.stringify([letters, leftOut])).not.toContain(NAME);
    expect(JSON.stringify(await listLetters(careLead(), id, { limit: 5 }))).toContain(NAME);
  });

  it("come by no segment to who may not know of them", async () => {
    const segment = { fact: null, wroteTo: { accountId, sinceAt: "2020-01-01T00:00:00.000Z" } } as never;
    const other = await here.storm();
    const counted = async (ctx: Ctx) => {
      const job = await stageSegment(ctx, other, { segment, isDryRun: true });
      await runAffectedJobs(here.worker(), new AbortController().signal);
      return (await getJob(ctx, job.id)).createdRows;
    };
    expect(await counted(careLead())).toBe(2);
    expect(await counted(brandLead())).toBe(0);
  });
});
