import { describe, expect, it } from "vitest";
import { closeIncident } from "@/lib/incidents/close-incident";
import { approveMailing } from "@/lib/incidents/mailings/approve-mailing";
import { askMailingApproval } from "@/lib/incidents/mailings/ask-mailing-approval";
import { changeMailing } from "@/lib/incidents/mailings/change-mailing";
import { getMailing } from "@/lib/incidents/mailings/get-mailing";
import { cancelStart } from "@/lib/incidents/mailings/letters/cancel-start";
import { startMailingSchema } from "@/lib/incidents/mailings/letters/letter-schemas";
import { pauseMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { prepareMailings } from "@/lib/incidents/mailings/letters/prepare-mailings";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { setMailingApproval } from "@/lib/incidents/mailings/set-mailing-approval";
import { setRestAside } from "@/lib/incidents/set-rest-aside";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { noteSince } from "@/lib/notifications/note-changes";
import { mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
const ida = () => here.database.ctx(here.desk.ida);
const inAnHour = () => new Date(here.database.clock.now.getTime() + 3_600_000).toISOString();
let count = 0;

async function mailing(people = 1) {
  const incidentId = await here.storm();
  await add(incidentId, people);
  return { incidentId, id: await here.draft(incidentId) };
}
async function add(incidentId: string, people = 1) {
  for (let each = 0; each < people; each++) {
    const person = await here.person([`p${++count}@people.example`]);
    await here.hit(incidentId, [person]);
  }
}
/** Everything the workers do until nothing is left to do. */
async function work() {
  await prepareMailings(here.worker());
  await here.send();
}
async function approved(people: number) {
  await setMailingApproval(ida(), 1);
  const { id, incidentId } = await mailing(people);
  const { changeNumber } = await askMailingApproval(here.lead(), id);
  here.pass(1);
  await approveMailing(ida(), id, changeNumber);
  here.pass(1);
  return { id, incidentId };
}

describe("a planned mailing", () => {
  it("starts by the clock of its zone, with whom it hits by then, and once", async () => {
    here.freshWire();
    const { id, incidentId } = await mailing();
    const wish = startMailingSchema.parse({ startLocal: "2027-03-28T02:30", zone: "Europe/Berlin" });
    const planned = await startMailing(here.lead(), id, wish);
    // The clocks there skip that hour: it means later.
    expect(planned).toMatchObject({
      ...{ state: "planned", startAt: "2027-03-28T01:30:00.000Z", startLocal: "2027-03-28T02:30" },
      startZone: "Europe/Berlin",
    });
    await work();
    expect(await here.letters(id)).toEqual([]);
    await add(incidentId);
    here.database.clock.now = new Date("2027-03-28T01:30:01Z");
    await Promise.all([prepareMailings(here.worker()), prepareMailings(here.worker())]);
    await here.send();
    expect(await here.mailing(id)).toMatchObject({ state: "done" });
    expect((await here.letters(id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
    expect(here.wire.sent).toHaveLength(2);
  });

  it("goes at another time, not at all, or now, as it is told before", async () => {
    here.freshWire();
    const { id } = await mailing();
    const at = inAnHour();
    await startMailing(here.lead(), id, { at });
    const later = new Date(Date.parse(at) + 3_600_000).toISOString();
    expect(await startMailing(here.lead(), id, { at: later })).toMatchObject({ startAt: later });
    expect(await cancelStart(here.lead(), id)).toMatchObject({ state: "draft", startAt: null });
    await expect(cancelStart(here.lead(), id)).rejects.toMatchObject({ code: "mailing-state" });
    here.pass(3 * 3600);
    await work();
    expect(here.wire.sent).toEqual([]);
    const again = await startMailing(here.lead(), id, { at: inAnHour() });
    await expect(pauseMailing(here.lead(), id)).rejects.toMatchObject({ code: "mailing-state" });
    await expect(
      startMailing(here.lead(), id, { changeNumber: again.changeNumber - 1 }),
    ).rejects.toMatchObject({
      code: "mailing-changed",
    });
    await startMailing(here.lead(), id, { changeNumber: again.changeNumber });
    await work();
    expect(here.wire.sent).toHaveLength(1);
  });

  it("refuses a time that is over, too far, none, or of no clock", async () => {
    const { id } = await mailing();
    const local = (startLocal: string, zone = "Europe/Berlin") =>
      startMailing(here.lead(), id, { startLocal, zone });
    await expect(local("2026-11-01T09:00")).rejects.toMatchObject({ code: "start-past" });
    await expect(local("2031-11-01T09:00")).rejects.toMatchObject({ code: "start-far" });
    await expect(local("2027-02-30T09:00")).rejects.toMatchObject({ code: "planned-time" });
    await expect(local("2027-05-01T09:00", "Mars/Olympus")).rejects.toMatchObject({ code: "planned-zone" });
    expect(startMailingSchema.safeParse({ startLocal: "2027-05-01T09:00" }).success).toBe(false);
    expect(
      startMailingSchema.safeParse({ at: inAnHour(), startLocal: "2027-05-01T09:00", zone: "Etc/UTC" })
        .success,
    ).toBe(false);
    await expect(startMailing(here.database.ctx(here.desk.greta), id, {})).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await getMailing(here.lead(), id)).state).toBe("draft");
  });

  it("is planned no more once its words change, nor approved", async () => {
    const { id } = await approved(2);
    expect(await startMailing(here.lead(), id, { at: inAnHour() })).toMatchObject({
      approvedBy: { displayName: "Ida Holm" },
    });
    const changed = await changeMailing(here.lead(), id, { name: "Other words" });
    expect(changed).toMatchObject({ state: "draft", startAt: null, approvedBy: null });
    await expect(startMailing(here.lead(), id, { at: inAnHour() })).rejects.toMatchObject({
      code: "mailing-needs-approval",
    });
    await setMailingApproval(ida(), 500);
  });

  it("keeps its approval when it is called off, and loses it when people were added since", async () => {
    here.freshWire();
    const { id, incidentId } = await approved(2);
    await startMailing(here.lead(), id, { at: inAnHour() });
    expect(await cancelStart(here.lead(), id)).toMatchObject({ state: "approved" });
    await startMailing(here.lead(), id, { at: inAnHour() });
    // Somebody known by a name on X alone gets no letter: the yes still holds.
    await here.hit(incidentId, [await here.person([])]);
    await startMailing(here.lead(), id, { at: inAnHour() });
    await add(incidentId);
    here.pass(3601);
    await work();
    const held = await getMailing(here.lead(), id);
    expect(held).toMatchObject({ state: "approved", code: "mailing-people-added", startAt: null });
    expect(held.heldBackAt).not.toBeNull();
    expect(here.wire.sent).toEqual([]);
    await expect(startMailing(here.lead(), id, {})).rejects.toMatchObject({
      code: "mailing-people-added",
      values: { added: 1 },
    });
    const { changeNumber } = await askMailingApproval(here.lead(), id);
    here.pass(1);
    expect(await approveMailing(ida(), id, changeNumber)).toMatchObject({ code: null, heldBackAt: null });
    await startMailing(here.lead(), id, {});
    await work();
    expect(here.wire.sent).toHaveLength(3);
    await setMailingApproval(ida(), 500);
  });

  it("does not leave when its incident closes before, and whoever planned it hears so", async () => {
    here.freshWire();
    const { id, incidentId } = await mailing();
    await startMailing(here.lead(), id, { at: inAnHour() });
    await setRestAside(here.lead(), incidentId, "Told by phone");
    await closeIncident(here.lead(), incidentId);
    expect(await getMailing(here.lead(), id)).toMatchObject({
      state: "draft",
      code: "mailing-incident-closed",
      startAt: null,
    });
    here.pass(3601);
    await work();
    expect(here.wire.sent).toEqual([]);
    await expect(startMailing(here.lead(), id, {})).rejects.toMatchObject({
      code: "mailing-incident-closed",
    });
    await noteSince(here.worker());
    const { data } = await listNotifications(here.lead(), { unread: true, limit: 50 });
    expect(data.filter(({ kind }) => kind === "mailing-held-back").map(({ path }) => path)).toContain(
      `/incidents/${incidentId}/mailings/${id}`,
    );
  });

  it("is held back where the desk was away at its time, and asks", async () => {
    here.freshWire();
    const { id } = await mailing();
    await startMailing(here.lead(), id, { at: inAnHour() });
    here.pass(3600 + 3601);
    await work();
    expect(await getMailing(here.lead(), id)).toMatchObject({ state: "draft", code: "mailing-late" });
    expect(here.wire.sent).toEqual([]);
  });
});
