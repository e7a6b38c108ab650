import { describe, expect, it } from "vitest";
import { forgetImports } from "@/lib/customers/forget-imports";
import { getJob } from "@/lib/customers/get-job";
import { closeIncident } from "@/lib/incidents/close-incident";
import { askErasure } from "@/lib/privacy/ask-erasure";
import { askExport } from "@/lib/privacy/ask-export";
import { askHold } from "@/lib/privacy/ask-hold";
import { carryOutErasures } from "@/lib/privacy/carry-out-erasures";
import { confirmHold } from "@/lib/privacy/confirm-hold";
import { fetchExport } from "@/lib/privacy/fetch-export";
import { getRetention } from "@/lib/privacy/get-retention";
import { makeExports } from "@/lib/privacy/make-exports";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { runRetention } from "@/lib/privacy/run-retention";
import { setRetention } from "@/lib/privacy/set-retention";
import { addList } from "../support/affected-desk";
import { hitDesk } from "../support/hit-desk";
import { CANARY, whereItStands } from "../support/privacy-desk";
import { readZip } from "../support/read-zip";

const { here, admin, storms, said, planned } = hitDesk();
const stands = (word: string) => whereItStands({ database: here.database }, word);
const fileOf = async (jobId: string) =>
  (await here.database.db.job.findUniqueOrThrow({ where: { id: jobId } })).fileKey;

describe("what an incident knows of a person", () => {
  it("is in their export: list, letters, claim, wishes, and nobody else's", async () => {
    const { incidentId } = await storms(["wanted", "bystander"]);
    const { customerId } = await said(incidentId, "wanted");
    const { id } = await askExport(admin(), customerId, "asked by letter");
    while ((await makeExports(here.worker())) > 0);
    const entry = readZip(await fetchExport(admin(), id))
      .get("incidents.json")
      ?.toString();
    expect(entry).not.toContain("bystander");
    const found = JSON.parse(entry ?? "");
    expect(found.affected).toMatchObject([
      {
        source: "list",
        lists: ["list.csv"],
        setAsideReason: "wanted rang us",
        fields: { order: "NW-wanted-2" },
      },
    ]);
    expect(found.affected[0].orders).toMatchObject([{ order: "NW-wanted-1" }, { order: "NW-wanted-2" }]);
    expect(found.letters).toMatchObject([
      {
        ...{ subject: "Order NW-wanted-2 is late", address: "wanted@people.example", state: "sent" },
        sentAt: expect.stringContaining("2026"),
        text: expect.stringContaining("Hi Mx wanted"),
      },
    ]);
    expect(found.letters[0].text).toContain("[…]");
    expect(found.claims).toMatchObject([
      {
        ...{ offer: "Flowers came late", state: "claimed", choice: "Full refund", sum: "USD 108.00" },
        choices: [{ title: "Full refund" }, { title: "20 off your next order", sum: "USD 20.00" }],
        chosenAt: expect.stringContaining("2026"),
      },
    ]);
    expect(found.given).toMatchObject([{ name: "Refund", amount: 10_800, state: "accepted" }]);
    expect(found.mailWishes).toEqual([
      { address: "wanted@people.example", ended: "marketing", at: expect.any(String), via: "hand" },
    ]);
  });

  it("is gone with them from every table and file, and each count and sum stays", async () => {
    const { db } = here.database;
    const { incidentId, list, done } = await storms([CANARY, "neighbour"]);
    const { customerId, handleId } = await said(incidentId, CANARY);
    const { bulkAnswerId } = await planned(incidentId, handleId);
    const { ana } = here.desk;
    const checked = await addList(here.database, ana, incidentId, list.toUpperCase(), { isDryRun: true });
    const other = await addList(
      here.database,
      ana,
      incidentId,
      "email,order\nneighbour@people.example,NW-9\n",
    );
    const keys = await Promise.all([fileOf(done.id), fileOf(checked.id)]);
    const standing = await stands(CANARY);
    for (const place of [
      "Affected.fields",
      "HookDelivery.body",
      "JobError.cells",
      "Job.plan",
      "Letter.values",
    ])
      expect(standing).toContain(place);
    expect(standing).toContain("SystemMail.text");
    const counted = async () => ({
      affected: await db.affected.count(),
      letters: await db.letter.groupBy({ by: ["state"], _count: true }),
      claims: await db.claim.aggregate({ _count: true, _sum: { amount: true, cost: true } }),
      offers: await db.offer.aggregate({ _count: true, _sum: { amount: true, cost: true } }),
      spent: await db.makeGood.aggregate({ _sum: { spent: true } }),
      optOuts: await db.mailOptOut.count(),
      rows: await db.job.aggregate({ _sum: { createdRows: true, failedRows: true } }),
    });
    const before = await counted();
    await askErasure(admin(), customerId, { confirm: `Mx ${CANARY}`, why: "asked" });
    while ((await carryOutErasures(here.worker())) > 0);
    expect(await stands(CANARY)).toEqual([]);
    expect(await counted()).toEqual(before);
    for (const key of keys) expect(await here.lead().files.get(key ?? "")).toBeNull();
    expect(await getJob(here.lead(), done.id)).toMatchObject({ state: "done", hasFile: false, errors: [] });
    expect(await getJob(here.lead(), checked.id)).toMatchObject({
      state: "failed",
      failure: { code: "import-names-erased" },
    });
    expect(await fileOf(other.id)).not.toBeNull();
    expect((await stands("neighbour")).length).toBeGreaterThan(5);
    expect(await db.bulkAnswerItem.findFirst({ where: { bulkAnswerId } })).toMatchObject({
      state: "stopped",
      values: {},
    });
    const erasure = await db.erasure.findFirstOrThrow({ where: { customerId } });
    expect(erasure).toMatchObject({ knownBy: [], doneAt: expect.any(Date) });
  });

  it("ages out: lists by the days set, fields of letters and lists a year after, but nobody's under a hold", async () => {
    const { db, clock } = here.database;
    const { incidentId, mailingId, done } = await storms(["aged", "keptback"]);
    await said(incidentId, "aged");
    const held = await said(incidentId, "keptback");
    const hold = await askHold(here.lead(), { customerId: held.customerId, reason: "court" });
    await confirmHold(admin(), hold.id);
    const wasThere = await db.affected.count({ where: { incidentId } });
    await closeIncident(here.lead(), incidentId);
    await db.mailing.updateMany({ where: { id: mailingId }, data: { state: "done", endedAt: clock.now } });
    expect((await getRetention(admin())).days).toMatchObject({ list: 30, letter: 365, affected: 365 });
    const valuesOf = async () =>
      (await db.letter.findMany({ where: { mailingId }, orderBy: { address: "asc" } })).map(
        ({ address, name, values }) => [address, name, Object.keys(Object(values)).length > 0],
      );

    await setRetention(admin(), { list: 10 });
    here.pass(9 * 86_400);
    await forgetImports(here.worker());
    expect(await fileOf(done.id)).not.toBeNull();
    here.pass(2 * 86_400);
    expect(await previewRetention(admin(), {})).toMatchObject({ counts: { list: expect.any(Number) } });
    await forgetImports(here.worker());
    expect(await fileOf(done.id)).toBeNull();
    expect(await db.jobError.count({ where: { jobId: done.id } })).toBe(0);
    expect(await db.job.findUniqueOrThrow({ where: { id: done.id } })).toMatchObject({
      plan: expect.objectContaining({ sample: [] }),
    });

    here.pass(300 * 86_400);
    clock.now = new Date(`${clock.now.toISOString().slice(0, 10)}T02:00:00.000Z`);
    await runRetention(here.worker());
    expect(await valuesOf()).toEqual([
      ["aged@people.example", "Mx aged", true],
      ["keptback@people.example", "Mx keptback", true],
    ]);
    here.pass(60 * 86_400);
    const preview = await previewRetention(admin(), {});
    expect(preview.counts.letter).toBeGreaterThan(0);
    const counts = await runRetention(here.worker());
    expect(counts).toMatchObject({ letter: preview.counts.letter, affected: preview.counts.affected });
    expect(await valuesOf()).toEqual([
      ["aged@people.example", null, false],
      ["keptback@people.example", "Mx keptback", true],
    ]);
    const fields = await db.affected.findMany({
      where: { incidentId },
      select: { handleId: true, fields: true },
    });
    expect(fields).toHaveLength(wasThere);
    for (const each of fields)
      expect(Object.keys(Object(each.fields)).length > 0).toBe(each.handleId === held.handleId);
  });
});
