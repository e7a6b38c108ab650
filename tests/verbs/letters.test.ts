import { beforeEach, describe, expect, it } from "vitest";
import { listLeftOut, listLetters } from "@/lib/incidents/mailings/letters/list-letters";
import { pauseMailing, resumeMailing, stopMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { prepareMailings } from "@/lib/incidents/mailings/letters/prepare-mailings";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
const to = () => here.wire.sent.map(({ recipientExternalId }) => recipientExternalId).sort();
const page = { limit: 50 };

beforeEach(async () => {
  here.freshWire();
  const { db } = here.database;
  await db.mailing.updateMany({
    where: { state: { in: ["preparing", "prepared", "sending", "paused"] } },
    data: { state: "stopped", endedAt: here.database.clock.now },
  });
  await db.letter.updateMany({
    where: { state: { in: ["queued", "sending", "unconfirmed"] } },
    data: { state: "failed", nextLookAt: null },
  });
  await db.outboxHold.deleteMany();
});

/** A mailing to people by one address each, drafted. */
async function mailingTo(names: readonly string[], more: Parameters<typeof here.draft>[1] = {}) {
  const incident = await here.storm();
  for (const name of names) await here.hit(incident, [await here.person([`${name}@people.example`])]);
  return here.draft(incident, more);
}

describe("a mailing", () => {
  it("reaches one person once over all linked addresses, and says of each who gets none why", async () => {
    const incident = await here.storm();
    const both = await here.person(["a1@people.example", "a2@people.example"], "Ana Both");
    const noAddress = await here.person([]);
    const forgotten = await here.person(["gone@people.example"]);
    const aside = await here.person(["aside@people.example"]);
    await here.hit(incident, [both, noAddress, forgotten]);
    await here.hit(incident, [aside], { setAsideAt: here.database.clock.now, setAsideReason: "a colleague" });
    await here.database.db.customer.update({
      where: { id: forgotten.customerId },
      data: { erasedAt: here.database.clock.now },
    });
    const id = await here.draft(incident);
    await here.start(id);
    expect((await here.letters(id)).map(({ customerId }) => customerId)).toEqual([both.customerId]);
    expect((await here.mailing(id)).leftOut).toEqual({ "no-address": 1, erased: 1, "set-aside": 1 });
    const { data } = await listLeftOut(here.lead(), id, { ...page, reason: "no-address" });
    expect(data).toMatchObject([{ customer: { id: noAddress.customerId }, reason: "no-address" }]);
    await here.send();
    expect(here.wire.sent).toHaveLength(1);
    expect(await here.mailing(id)).toMatchObject({ state: "done", code: null });
    expect((await listLetters(here.lead(), id, page)).data).toMatchObject([{ state: "sent", code: null }]);
  });

  it("prepared by two workers, and again after one died, has each person once", async () => {
    const id = await mailingTo(["b1", "b2", "b3"]);
    await startMailing(here.lead(), id, {});
    await Promise.all([prepareMailings(here.worker()), prepareMailings(here.worker())]);
    await here.database.db.mailing.update({
      where: { id },
      data: { state: "preparing", preparedTo: null, leaseUntil: null },
    });
    await prepareMailings(here.worker());
    await Promise.all([here.send(), here.send(), here.send()]);
    expect(to()).toEqual(["b1@people.example", "b2@people.example", "b3@people.example"]);
    expect(new Set(here.wire.sent.map(({ mail }) => mail?.messageId)).size).toBe(3);
  });

  it("with nobody who may get it is over at once and says so", async () => {
    const incident = await here.storm();
    await here.hit(incident, [await here.person([])]);
    const id = await here.draft(incident);
    await here.start(id);
    expect(await here.mailing(id)).toMatchObject({ state: "done", code: "mailing-nobody" });
  });

  it("carries the way out of it for mail programs and for people, and its own mark", async () => {
    const id = await mailingTo(["c1"]);
    await here.start(id);
    await here.send();
    const [sent] = here.wire.sent;
    expect(sent).toMatchObject({
      inBulk: true,
      mail: { fromName: "Northwind Help", system: { kind: "mailing", oneClick: true } },
    });
    expect(sent?.mail?.system?.unsubscribeUrl).toMatch(
      /^https:\/\/desk\.example\/api\/unsubscribe\/[0-9a-f]{64}$/,
    );
    expect(sent?.text).toMatch(/https:\/\/desk\.example\/unsubscribe\/[0-9a-f]{64}/);
  });

  it("leaves no faster than its pace, whoever sends", async () => {
    const id = await mailingTo(["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"], { perSecond: 2 });
    await here.start(id);
    await Promise.all([here.send(), here.send()]);
    expect(here.wire.sent).toHaveLength(4);
    here.pass(1);
    await here.send();
    expect(here.wire.sent).toHaveLength(6);
  });

  it("paused begins no letter, goes on when resumed, and stopped never sends the rest", async () => {
    const id = await mailingTo(["e1", "e2", "e3", "e4", "e5", "e6"], { perSecond: 1 });
    await here.start(id);
    await here.send();
    await pauseMailing(here.lead(), id);
    here.pass(60);
    await here.send();
    expect(here.wire.sent).toHaveLength(2);
    await resumeMailing(here.lead(), id);
    await here.send();
    expect(here.wire.sent).toHaveLength(4);
    await stopMailing(here.lead(), id);
    here.pass(60);
    await here.send();
    expect(here.wire.sent).toHaveLength(4);
    const states = (await here.letters(id)).map(({ state }) => state).sort();
    expect(states).toEqual(["sent", "sent", "sent", "sent", "stopped", "stopped"]);
    await expect(resumeMailing(here.lead(), id)).rejects.toMatchObject({ code: "mailing-state" });
  });

  it("paused while letters are in hand gives them back unsent", async () => {
    const id = await mailingTo(["f1", "f2"]);
    await here.start(id);
    const [first] = await here.letters(id);
    await here.database.db.letter.updateMany({
      where: { mailingId: id },
      data: { state: "sending", fence: 1, leaseUntil: here.database.clock.now },
    });
    await pauseMailing(here.lead(), id);
    here.pass(61);
    await here.send();
    expect(here.wire.sent).toHaveLength(0);
    expect(first).toMatchObject({ state: "queued" });
    expect((await here.letters(id)).map(({ state }) => state)).toEqual(["queued", "queued"]);
  });

  it("waits for its time, and for a mailbox that is held", async () => {
    const id = await mailingTo(["g1"]);
    const at = new Date(here.database.clock.now.getTime() + 3_600_000);
    await startMailing(here.lead(), id, { at: at.toISOString() });
    await prepareMailings(here.worker());
    await here.send();
    expect(await here.mailing(id)).toMatchObject({ state: "planned" });
    expect(await here.letters(id)).toEqual([]);
    here.pass(3601);
    await prepareMailings(here.worker());
    const hold = { accountId: here.accountId, audience: "private", code: "mail-login-refused" };
    const untilAt = new Date(here.database.clock.now.getTime() + 60_000);
    await here.database.db.outboxHold.create({
      data: { ...hold, untilAt, heldAt: here.database.clock.now },
    });
    await here.send();
    expect(here.wire.sent).toHaveLength(0);
    here.pass(61);
    await here.send();
    expect(here.wire.sent).toHaveLength(1);
  });

  it("rests when the server says later, and holds up no answer by it", async () => {
    const id = await mailingTo(["h1", "h2"], { perSecond: 50 });
    await here.start(id);
    const at = new Date(here.database.clock.now.getTime() + 60_000);
    const later = { outcome: "retry-at", at, code: "mail-later", holdsAccount: true } as const;
    here.wire.answers = [later, later];
    await here.send();
    expect(await here.mailing(id)).toMatchObject({ state: "sending", code: "mailing-rests", pacedTo: at });
    expect(await here.database.db.outboxHold.count()).toBe(0);
    here.pass(65);
    await here.send();
    expect(await here.mailing(id)).toMatchObject({ state: "done" });
    expect((await here.letters(id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
  });
});
