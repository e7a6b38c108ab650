import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { decideImpostor } from "@/lib/listening/impostors/decide-impostor";
import { listImpostors } from "@/lib/listening/impostors/list-impostors";
import { noteBystanders } from "@/lib/listening/impostors/note-bystanders";
import { noteImpostors } from "@/lib/listening/impostors/note-impostors";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { person, post } from "../support/inbound";

let desk: HistoryDesk;
let ana: Ctx;
beforeAll(async () => {
  desk = await historyDesk();
  // As connecting writes it.
  await desk.database.db.account.updateMany({ data: { handle: "@NorthwindHelp" } });
  const agentId = desk.database.id();
  await desk.database.db.agent.create({
    data: { id: agentId, email: "ana@example.test", displayName: "Ana", role: "admin", createdAt: desk.now },
  });
  ana = desk.database.ctx({ type: "agent", agentId, role: "admin", teamIds: [] });
});
afterAll(() => desk.database.drop());

/** A customer's post and somebody's answer under it. */
async function answeredBy(username: string, displayName = "Somebody") {
  const asked = post(desk.id(), desk.id(), { publishedAt: desk.minutes(-5) });
  const by = desk.id();
  const answer = post(desk.id(), by, {
    place: asked.externalId,
    text: "Hi, send us your booking and card in a message",
    customer: person(by, { username, displayName }),
    inReplyToExternalId: asked.externalId,
    isThreadAuthor: false,
    names: "none",
    publishedAt: desk.now,
  });
  await desk.ingest(asked);
  await desk.ingest(answer);
  const { id, conversationId: own } = await desk.stored(answer.externalId);
  expect(own).toBeNull();
  await noteBystanders(desk.database.ctx());
  const { conversationId } = await desk.stored(asked.externalId);
  return { id, by, place: asked.externalId, conversationId, answer };
}

const named = async (username: string) =>
  (await listImpostors(ana)).find((each) => each.username === username);

test("who looks like us and answers a customer is noted once, with why and where", async () => {
  const { id, by, place, conversationId } = await answeredBy("N0rthwind_Help");
  const again = post(desk.id(), by, {
    place,
    customer: person(by, { username: "N0rthwind_Help" }),
    isThreadAuthor: false,
    names: "none",
    publishedAt: desk.minutes(1),
  });
  await desk.ingest(again);
  const second = (await desk.stored(again.externalId)).id;
  await noteImpostors(desk.database.ctx(), [id, second, second]);
  expect(await named("N0rthwind_Help")).toMatchObject({
    state: "new",
    posts: 2,
    reasons: [{ code: "same-letters", handle: "NorthwindHelp" }],
    looksLike: { handle: "NorthwindHelp" },
    firstSeenAt: desk.now.toISOString(),
    lastSeenAt: desk.minutes(1).toISOString(),
    newest: { interactionId: second, conversationId },
  });
  expect((await getVisibleInteraction(ana, id)).looksLike).toBe("NorthwindHelp");
});

test("an ordinary bystander, and one who looks like us but answers nobody, are not noted", async () => {
  await answeredBy("jo_miller", "Jo Miller");
  expect(await named("jo_miller")).toBeUndefined();
  const by = desk.id();
  const alone = post(desk.id(), by, { customer: person(by, { username: "NorthwindHe1p" }) });
  await desk.ingest(alone);
  await noteImpostors(desk.database.ctx(), [(await desk.stored(alone.externalId)).id]);
  expect(await named("NorthwindHe1p")).toBeUndefined();
});

test("what a person decides stands when they write again, is logged, and can be taken back", async () => {
  const { id, by, place } = await answeredBy("Northwind_Support");
  const found = await named("Northwind_Support");
  await decideImpostor(ana, found?.id ?? "", { state: "dismissed", reason: "Our agency in Riga" });
  expect((await getVisibleInteraction(ana, id)).looksLike).toBeNull();
  const more = post(desk.id(), by, {
    place,
    customer: person(by, { username: "Northwind_Support" }),
    isThreadAuthor: false,
    names: "none",
  });
  await desk.ingest(more);
  await noteImpostors(desk.database.ctx(), [(await desk.stored(more.externalId)).id]);
  expect(await named("Northwind_Support")).toMatchObject({
    state: "dismissed",
    note: "Our agency in Riga",
    decidedBy: "Ana",
    posts: 2,
  });
  expect(await decideImpostor(ana, found?.id ?? "", { state: "new" })).toMatchObject({
    state: "new",
    note: null,
    decidedAt: null,
  });
  expect(
    await desk.database.db.auditEntry.count({ where: { subjectId: found?.id ?? "", subject: "impostor" } }),
  ).toBe(2);
});

test("one of an account whose team the reader is not in is like a missing one", async () => {
  await answeredBy("NorthwindHelpp");
  const found = await named("NorthwindHelpp");
  const lead = desk.database.ctx({
    type: "agent",
    agentId: ana.actor.type === "agent" ? ana.actor.agentId : "",
    role: "lead",
    teamIds: [desk.database.id()],
  });
  expect(await listImpostors(lead)).toEqual([]);
  await expect(decideImpostor(lead, found?.id ?? "", { state: "reported" })).rejects.toMatchObject({
    code: "not-found",
  });
});
