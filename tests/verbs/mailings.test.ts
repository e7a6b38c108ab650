import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { approveMailing, returnMailing } from "@/lib/incidents/mailings/approve-mailing";
import { askMailingApproval } from "@/lib/incidents/mailings/ask-mailing-approval";
import { changeMailing } from "@/lib/incidents/mailings/change-mailing";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { getMailing } from "@/lib/incidents/mailings/get-mailing";
import { listMailings } from "@/lib/incidents/mailings/list-mailings";
import { type CreateMailing, createMailingSchema } from "@/lib/incidents/mailings/mailing-schemas";
import { previewMailing } from "@/lib/incidents/mailings/preview-mailing";
import { removeMailing } from "@/lib/incidents/mailings/remove-mailing";
import { reportAudience } from "@/lib/incidents/mailings/report-audience";
import { requireReady } from "@/lib/incidents/mailings/require-ready";
import { getMailingSettings, setMailingApproval } from "@/lib/incidents/mailings/set-mailing-approval";
import { testMailing } from "@/lib/incidents/mailings/test-mailing";
import { openIncident } from "@/lib/incidents/open-incident";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
let [ana, ida, greta] = [] as unknown as [Ctx, Ctx, Ctx];
const url = (path: string) => `https://desk.example${path}`;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  [ana, ida, greta] = [database.ctx(desk.ana), database.ctx(desk.ida), database.ctx(desk.greta)];
  await database.db.desk.upsert({
    where: { id: 1 },
    update: {},
    create: { id: 1, world: "sandbox", name: "Northwind" },
  });
});
afterAll(() => database.drop());

async function mailbox(isSandbox = true) {
  const id = database.id();
  await database.db.account.create({
    data: {
      id,
      channel: "email",
      purpose: "care",
      handle: `help${id.slice(-6)}@northwind.example`,
      externalId: `help${id.slice(-6)}@northwind.example`,
      displayName: "Northwind Help",
      connectionState: "connected",
      createdAt: database.clock.now,
    },
  });
  await database.db.mailbox.create({ data: { accountId: id, fromName: "Northwind", isSandbox } });
  return id;
}

async function people(incidentId: string, rows: { name: string; language?: string; fields?: object }[]) {
  const ids = rows.map(() => database.id()).sort();
  for (const [at, { name, language, fields }] of rows.entries()) {
    const [customerId, handleId] = [database.id(), database.id()];
    await database.db.customer.create({
      data: { id: customerId, displayName: name, createdAt: database.clock.now },
    });
    const externalId = `p${at}.${handleId.slice(-8)}@people.example`;
    await database.db.handle.create({
      data: { id: handleId, channel: "email", externalId, customerId, createdAt: database.clock.now },
    });
    await database.db.affected.create({
      data: {
        id: ids[at] ?? database.id(),
        incidentId,
        handleId,
        source: "list",
        language: language ?? null,
        fields: fields ?? {},
        addedAt: database.clock.now,
      },
    });
  }
}

const wish = (more: Partial<CreateMailing> = {}) =>
  createMailingSchema.parse({
    name: "Warning",
    texts: { en: { subject: "About {order|your order}", body: "Hi {first_name}, a storm may delay it." } },
    ...more,
  });
const refusal = (code: string) => ({ code });

describe("a mailing of an incident", () => {
  it("needs a mailbox that can send, is numbered in order, and is changed by who saw it last", async () => {
    const incident = await openIncident(ana, { title: "Storm" });
    await expect(createMailing(ana, incident.id, wish())).rejects.toMatchObject(
      refusal("mailing-no-mailbox"),
    );
    const accountId = await mailbox();
    await expect(createMailing(greta, incident.id, wish())).rejects.toMatchObject(refusal("forbidden"));
    const [first, second] = [
      await createMailing(ana, incident.id, wish()),
      await createMailing(ida, incident.id, wish({ name: "Delay" })),
    ];
    expect(first).toMatchObject({ number: 1, state: "draft", account: { id: accountId } });
    expect((await listMailings(greta, incident.id)).map(({ name }) => name)).toEqual(["Warning", "Delay"]);
    const changed = await changeMailing(ana, first.id, { name: "Storm ahead", changeNumber: 1 });
    expect(changed).toMatchObject({ name: "Storm ahead", changeNumber: 2, texts: first.texts });
    await expect(changeMailing(ida, first.id, { name: "x", changeNumber: 1 })).rejects.toMatchObject(
      refusal("mailing-changed"),
    );
    await removeMailing(ana, second.id);
    await expect(getMailing(ana, second.id)).rejects.toMatchObject(refusal("not-found"));
    await expect(changeMailing(ana, first.id, { makeGoodId: database.id() })).rejects.toMatchObject(
      refusal("not-found"),
    );
  });

  it("says before anything is sent that there is nobody, or what its words lack", async () => {
    const incident = await openIncident(ana, { title: "Nobody" });
    const mailing = await createMailing(ana, incident.id, wish());
    for (const deed of [
      () => requireReady(ana, mailing),
      () => askMailingApproval(ana, mailing.id),
      () => testMailing(ana, mailing.id, {}, url),
    ])
      await expect(deed()).rejects.toMatchObject(refusal("mailing-nobody"));
    await people(incident.id, [{ name: "Mia Berg", fields: { order: "NB-1" } }]);
    const texts = { en: { subject: "Your {ordr}", body: "Hello\n{order" } };
    const wrong = await changeMailing(ana, mailing.id, { texts });
    await expect(requireReady(ana, wrong)).rejects.toMatchObject({
      code: "template-unknown",
      values: { written: "{ordr}", line: 1, column: 6, language: "en", part: "subject" },
      details: [{ code: "template-unknown" }, { code: "template-unclosed", values: { line: 2, column: 1 } }],
    });
    const unwritten = await changeMailing(ana, mailing.id, { fallbackLanguage: "de" });
    await expect(requireReady(ana, unwritten)).rejects.toMatchObject(refusal("mailing-no-fallback"));
  });

  it("is shown as each of its people gets it, in their language, and tested by the asker alone", async () => {
    const incident = await openIncident(ana, { title: "Preview" });
    await people(incident.id, [
      { name: "Mia Berg", language: "de", fields: { order: "NB-1" } },
      { name: "Jo Park", fields: { flight: "NW 7" } },
      { name: "Zoé Blanc", language: "fr" },
    ]);
    const texts = { ...wish().texts, de: { subject: "Zu {order}", body: "Hallo {first_name}, es stürmt." } };
    const mailing = await createMailing(ana, incident.id, wish({ texts }));
    const first = await previewMailing(ana, mailing.id, {}, url);
    expect(first).toMatchObject({
      people: 3,
      faults: [],
      fields: ["flight", "order", "orders"],
      person: { displayName: "Mia Berg", place: 1, previousId: null },
      letter: { language: "de", subject: "Zu NB-1", missing: [] },
    });
    expect(first.languages).toEqual(
      expect.arrayContaining([
        { language: "de", people: 1, written: "de" },
        { language: "fr", people: 1, written: "en" },
        { language: null, people: 1, written: "en" },
      ]),
    );
    const found = await previewMailing(ana, mailing.id, { search: "park" }, url);
    expect(found).toMatchObject({ person: { displayName: "Jo Park", place: 2 }, letter: { language: "en" } });
    const typed = { en: { subject: "Hi", body: "Flight {flight}" } };
    const zoe = await previewMailing(ana, mailing.id, { search: "Zoé", texts: typed }, url);
    expect(zoe.letter).toMatchObject({ subject: "Hi", missing: ["flight"] });
    await expect(previewMailing(greta, mailing.id, {}, url)).rejects.toMatchObject(refusal("forbidden"));
    await expect(previewMailing(ana, mailing.id, { search: "nobody" }, url)).rejects.toMatchObject(
      refusal("mailing-nobody-such"),
    );
    expect(await reportAudience(ana, mailing.id)).toEqual({ getting: 3, leftOut: {} });
    expect(await testMailing(ana, mailing.id, {}, url)).toEqual({ to: "ana@northwind.example" });
    const tests = await database.db.systemMail.findMany({ where: { key: { startsWith: "mailing-test:" } } });
    expect(tests.map(({ subject, recipient }) => [subject, recipient])).toEqual([
      ["[Test] Zu NB-1", "ana@northwind.example"],
    ]);
    await changeMailing(ana, mailing.id, { texts: { ...texts, de: { subject: "{flight}", body: "Hallo" } } });
    expect(await reportAudience(ana, mailing.id)).toEqual({ getting: 2, leftOut: { "missing-field": 1 } });
  });

  it("above the desk's size starts only after somebody else approved it as it stands", async () => {
    const incident = await openIncident(ana, { title: "Many" });
    await people(incident.id, [
      { name: "A One", fields: { order: "1" } },
      { name: "B Two" },
      { name: "C Three" },
    ]);
    const mailing = await createMailing(ana, incident.id, wish());
    await requireReady(ana, mailing);
    expect(await getMailingSettings(ana)).toEqual({ approvalAbove: 500 });
    await expect(setMailingApproval(ana, 2)).rejects.toMatchObject(refusal("forbidden"));
    await setMailingApproval(ida, 2);
    await expect(requireReady(ana, mailing)).rejects.toMatchObject({
      code: "mailing-needs-approval",
      values: { people: 3, limit: 2 },
    });
    const asked = await askMailingApproval(ana, mailing.id);
    expect(asked).toMatchObject({ state: "asked", askedBy: { displayName: "Ana Ruiz" } });
    await expect(approveMailing(ana, mailing.id, asked.changeNumber)).rejects.toMatchObject(
      refusal("own-mailing"),
    );
    await expect(approveMailing(greta, mailing.id, asked.changeNumber)).rejects.toMatchObject(
      refusal("forbidden"),
    );
    const back = await returnMailing(ida, mailing.id, {
      changeNumber: asked.changeNumber,
      comment: "Softer",
    });
    expect(back).toMatchObject({ state: "draft", comment: "Softer" });
    await askMailingApproval(ana, mailing.id);
    const approved = await approveMailing(ida, mailing.id, back.changeNumber);
    expect(approved).toMatchObject({ state: "approved", approvedBy: { displayName: "Ida Holm" } });
    await requireReady(ana, approved);
    const changed = await changeMailing(ana, mailing.id, { name: "Softer" });
    expect(changed).toMatchObject({ state: "draft", approvedBy: null, askedBy: null });
    await expect(requireReady(ana, changed)).rejects.toMatchObject(refusal("mailing-needs-approval"));
    await askMailingApproval(ana, mailing.id);
    await expect(approveMailing(ida, mailing.id, approved.changeNumber)).rejects.toMatchObject(
      refusal("mailing-changed"),
    );
    await setMailingApproval(ida, 500);
  });
});
