import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { approveMailing, returnMailing } from "@/lib/incidents/mailings/approve-mailing";
import { askMailingApproval } from "@/lib/incidents/mailings/ask-mailing-approval";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { createMailingSchema } from "@/lib/incidents/mailings/mailing-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import {
  approveStatement,
  askStatement,
  withdrawStatement,
} from "@/lib/incidents/statements/decide-statement";
import { writeStatement } from "@/lib/incidents/statements/write-statement";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { noteSince } from "@/lib/notifications/note-changes";
import type { NotificationKind } from "@/lib/notifications/rules/kinds";
import { listWaiting } from "@/lib/notifications/waiting/list-waiting";
import type { WaitingKind } from "@/lib/notifications/waiting/waiting-schemas";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { returnPost } from "@/lib/publishing/return-post";
import { setPostRule } from "@/lib/publishing/set-post-rule";
import { withdrawPost } from "@/lib/publishing/withdraw-post";
import { postDesk } from "../support/post-desk";

const t = postDesk();
const ana = () => t.as(t.desk.ana);
const ida = () => t.as(t.desk.ida);
const noah = () => t.as(t.desk.noah);
const everybody = () => [t.desk.greta, t.desk.linda, t.desk.noah, t.desk.ana, t.desk.ida];

/** The paths this agent is told of by this kind, after the worker has looked, as often as it likes. */
async function told(actor: Actor, kind: NotificationKind): Promise<string[]> {
  await Promise.all([noteSince(t.database.ctx()), noteSince(t.database.ctx())]);
  const { data } = await listNotifications(t.as(actor), { unread: false, limit: 100 });
  return data.filter((each) => each.kind === kind).map(({ path }) => path);
}
const waits = async (actor: Actor, kind: WaitingKind) =>
  (await listWaiting(t.as(actor))).filter((each) => each.kind === kind);
/** Who may decide on this thing, by the list that each reads. */
async function deciders(kind: WaitingKind, id: string): Promise<string[]> {
  const found = [];
  for (const each of everybody()) {
    const waiting = (await waits(each, kind)).find((item) => item.id === id);
    if (waiting?.mayDecide) found.push(each.agentId);
  }
  return found.sort();
}
async function toldOf(kind: NotificationKind, path: string): Promise<string[]> {
  const found = [];
  for (const each of everybody()) if ((await told(each, kind)).includes(path)) found.push(each.agentId);
  return found.sort();
}
const change = () => t.database.db.change.count({ where: { kind: "approval.changed" } });

async function storm(): Promise<string> {
  const { id } = await openIncident(ana(), openIncidentSchema.parse({ title: "Storm over the coast" }));
  return id;
}

async function askedMailing(incidentId: string) {
  const { db, clock } = t.database;
  const accountId = t.database.id();
  const address = `help${accountId.slice(-6)}@northwind.example`;
  const named = { handle: address, externalId: address, displayName: "Help", createdAt: clock.now };
  await db.account.create({
    data: { id: accountId, channel: "email", purpose: "care", connectionState: "connected", ...named },
  });
  await db.mailbox.create({ data: { accountId, fromName: "Northwind", isSandbox: true } });
  await db.desk.upsert({
    where: { id: 1 },
    update: {},
    create: { id: 1, world: "sandbox", name: "Northwind" },
  });
  const [customerId, handleId] = [t.database.id(), t.database.id()];
  await db.customer.create({ data: { id: customerId, displayName: "Jo", createdAt: clock.now } });
  const handle = { channel: "email", externalId: `${handleId}@people.example`, createdAt: clock.now };
  await db.handle.create({ data: { id: handleId, customerId, ...handle } });
  const hit = { id: t.database.id(), incidentId, handleId, source: "list", fields: {} };
  await db.affected.create({ data: { ...hit, addedAt: clock.now } });
  const { id } = await createMailing(
    ana(),
    incidentId,
    createMailingSchema.parse({
      name: "Warning",
      accountId,
      texts: { en: { subject: "A storm is coming", body: "Hi {first_name}, a storm is coming." } },
    }),
  );
  return askMailingApproval(ana(), id);
}

describe("what waits for a yes", () => {
  it("of a mailing reaches every other lead and admin, and its asker hears what became of it", async () => {
    const incidentId = await storm();
    const before = await change();
    const mailing = await askedMailing(incidentId);
    const path = `/incidents/${incidentId}/mailings/${mailing.id}`;
    expect(await change()).toBeGreaterThan(before);
    expect(await deciders("mailing", mailing.id)).toEqual([t.desk.ida.agentId]);
    expect(await toldOf("mailing-asked", path)).toEqual([t.desk.ida.agentId]);
    expect(await waits(t.desk.ida, "mailing")).toEqual([
      expect.objectContaining({
        ...{ title: "Warning", text: "A storm is coming", people: 1, path, isMine: false },
        by: { id: t.desk.ana.agentId, displayName: "Ana Ruiz" },
        incident: { id: incidentId, title: "Storm over the coast" },
      }),
    ]);
    expect(await waits(t.desk.ana, "mailing")).toMatchObject([{ mayDecide: false, isMine: true }]);
    expect(await waits(t.desk.greta, "mailing")).toEqual([]);
    const { changeNumber } = mailing;
    await returnMailing(ida(), mailing.id, { changeNumber, comment: "Softer" });
    expect(await told(t.desk.ana, "mailing-decided")).toEqual([path]);
    expect(await waits(t.desk.ida, "mailing")).toEqual([]);
    t.pass(1);
    await askMailingApproval(ana(), mailing.id);
    expect((await told(t.desk.ida, "mailing-asked")).filter((each) => each === path)).toHaveLength(2);
    t.pass(1);
    await approveMailing(ida(), mailing.id, changeNumber);
    expect(await told(t.desk.ana, "mailing-decided")).toEqual([path, path]);
    expect(await told(t.desk.ida, "mailing-decided")).toEqual([]);
  });

  it("of a statement likewise, said or taken back unsaid", async () => {
    const incidentId = await storm();
    const wish = { incidentId, statementId: "" };
    const text = "We are on it and write to everybody";
    const { data } = await writeStatement(ana(), incidentId, { language: "en", use: "short", text });
    wish.statementId = data[0]?.id ?? "";
    expect(await toldOf("statement-asked", `/incidents/${incidentId}/statement`)).toEqual([]);
    await askStatement(ana(), wish);
    expect(await toldOf("statement-asked", `/incidents/${incidentId}/statement`)).toEqual([
      t.desk.ida.agentId,
    ]);
    expect(await deciders("statement", wish.statementId)).toEqual([t.desk.ida.agentId]);
    expect(await waits(t.desk.ida, "statement")).toMatchObject([{ text, language: "en" }]);
    t.pass(1);
    await approveStatement(ida(), wish);
    expect(await told(t.desk.ana, "statement-decided")).toEqual([`/incidents/${incidentId}/statement`]);
    expect(await waits(t.desk.ida, "statement")).toEqual([]);
    const next = await writeStatement(ana(), incidentId, {
      language: "de",
      use: "short",
      text: "Wir sind dran",
    });
    const german = next.data.find(({ language }) => language === "de")?.id ?? "";
    await askStatement(ana(), { incidentId, statementId: german });
    t.pass(1);
    await withdrawStatement(ida(), { incidentId, statementId: german });
    expect(await told(t.desk.ana, "statement-decided")).toHaveLength(2);
  });

  it("of a post reaches exactly those whose yes counts there", async () => {
    for (const approval of ["member", "lead"] as const) {
      await setPostRule(ida(), t.desk.brandAccount, { approval, altText: "require" });
      const { id } = await t.draft([`We fly again, by a ${approval}`]);
      t.pass(1);
      await askPost(noah(), id);
      const may = await deciders("post", id);
      expect(may).toContain(t.desk.ida.agentId);
      expect(may).not.toContain(t.desk.noah.agentId);
      expect(await toldOf("post-asked", `/publishing/${id}`)).toEqual(may);
      expect((await waits(t.desk.noah, "post")).filter((each) => each.id === id)).toMatchObject([
        { isMine: true, mayDecide: false, text: `We fly again, by a ${approval}` },
      ]);
      t.pass(1);
      if (approval === "member") await returnPost(ana(), id, { note: "From when?" });
      else await approvePost(ana(), id);
      expect(await told(t.desk.noah, "post-decided")).toContain(`/publishing/${id}`);
      expect(await deciders("post", id)).toEqual([]);
    }
    await setPostRule(ida(), t.desk.brandAccount, { approval: "member", altText: "require" });
  });

  it("waits no more once its author took it back", async () => {
    const { id } = await t.draft(["Too early"]);
    const asked = await askPost(noah(), id);
    expect(asked.may).toMatchObject({ withdraw: true, change: false });
    await expect(withdrawPost(ana(), id)).rejects.toMatchObject({ code: "post-state" });
    expect(await withdrawPost(noah(), id, { changeNumber: asked.changeNumber })).toMatchObject({
      state: "draft",
      askedBy: null,
      may: { withdraw: false, change: true },
    });
    expect(await deciders("post", id)).toEqual([]);
    await expect(approvePost(ana(), id)).rejects.toMatchObject({ code: "post-state" });
    await expect(withdrawPost(noah(), id)).rejects.toMatchObject({ code: "post-state" });
    expect(await t.actionsOf(id)).toContain("post.withdrawn");
  });

  it("is seen whole by a program, which decides on nothing", async () => {
    const { id } = await t.draft(["For the wall"]);
    await askPost(noah(), id);
    const program = t.database.ctx({
      type: "program",
      keyId: id,
      name: "Wall",
      scopes: ["conversations:read"],
    });
    const found = await listWaiting(program);
    expect(found.some((each) => each.id === id)).toBe(true);
    expect(found.filter(({ mayDecide }) => mayDecide)).toEqual([]);
    const times = found.map(({ askedAt }) => askedAt);
    expect(times).toEqual([...times].sort());
  });
});
