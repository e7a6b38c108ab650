import { beforeEach, describe, expect, it } from "vitest";
import { listLetters } from "@/lib/incidents/mailings/letters/list-letters";
import { sendLetters } from "@/lib/incidents/mailings/letters/send-letters";
import { settleLetter } from "@/lib/incidents/mailings/letters/settle-letter";
import { DESK_URL, mailingDesk } from "../support/mailing-desk";

const here = mailingDesk();
const unknown = { outcome: "unknown", code: "mail-no-answer" } as const;
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
async function mailingTo(names: readonly string[]) {
  const incident = await here.storm();
  for (const name of names) await here.hit(incident, [await here.person([`${name}@people.example`])]);
  return here.draft(incident);
}

describe("a letter in doubt", () => {
  it("is looked for, found it was sent, and never goes again blindly", async () => {
    const id = await mailingTo(["k1"]);
    await here.start(id);
    here.wire.answers = [unknown];
    await here.send();
    expect(await here.letters(id)).toMatchObject([{ state: "unconfirmed" }]);
    here.pass(6);
    const sentAt = here.database.clock.now;
    here.wire.looks = [{ found: true, externalId: "mid:x", sentAt }];
    await here.send();
    expect(await here.letters(id)).toMatchObject([{ state: "sent", sentAt }]);
    expect(here.wire.sent).toHaveLength(1);
    expect(await here.mailing(id)).toMatchObject({ state: "done" });
  });

  it("not found where the desk files no copies is left to a person, who has it sent again", async () => {
    const id = await mailingTo(["l1"]);
    await here.start(id);
    here.wire.answers = [unknown];
    await here.send();
    for (const seconds of [6, 30, 120]) {
      here.pass(seconds);
      await here.send();
    }
    expect(here.wire.sent).toHaveLength(1);
    const { data } = await listLetters(here.lead(), id, { ...page, state: "unconfirmed" });
    expect(data).toMatchObject([{ needsWord: true, code: "in-doubt" }]);
    expect(await here.mailing(id)).toMatchObject({ state: "done" });
    const letterId = data[0]?.id ?? "";
    await settleLetter(here.lead(), { mailingId: id, letterId }, { as: "again" });
    await here.send();
    expect(here.wire.sent).toHaveLength(2);
    expect(await here.mailing(id)).toMatchObject({ state: "done" });
    await expect(
      settleLetter(here.lead(), { mailingId: id, letterId }, { as: "again" }),
    ).rejects.toMatchObject({ code: "letter-settled" });
  });

  it("missing where the provider files what it takes goes once more, and no third time", async () => {
    const id = await mailingTo(["m1", "m2"]);
    await here.start(id);
    here.wire.answers = [unknown];
    await here.send();
    const doubted = await here.database.db.letter.findFirstOrThrow({
      where: { mailingId: id, state: "unconfirmed" },
    });
    const there = { found: true, externalId: "mid:x", sentAt: here.database.clock.now } as const;
    const none = { found: false } as const;
    for (const [seconds, looks] of [
      [6, [none]],
      [30, [none]],
      [120, [none, there]],
    ] as const) {
      here.pass(seconds);
      here.wire.looks = [...looks];
      if (seconds === 120) here.wire.answers = [unknown];
      await here.send();
    }
    const again = () => here.database.db.letter.findUniqueOrThrow({ where: { id: doubted.id } });
    expect(await again()).toMatchObject({ state: "unconfirmed" });
    expect(here.wire.sent).toHaveLength(3);
    for (const seconds of [6, 30, 120]) {
      here.pass(seconds);
      here.wire.looks = [none, there];
      await here.send();
    }
    expect(await again()).toMatchObject({ state: "unconfirmed", nextLookAt: null });
    expect(here.wire.sent).toHaveLength(3);
  });

  it("is what a worker leaves that died after it began; what was only claimed goes again", async () => {
    const id = await mailingTo(["n1", "n2"]);
    await here.start(id);
    const [begun, claimed] = await here.letters(id);
    await here.database.db.letter.updateMany({
      where: { mailingId: id },
      data: { state: "sending", fence: 1, leaseUntil: here.database.clock.now },
    });
    await here.database.db.letterAttempt.create({
      data: {
        id: here.database.id(),
        letterId: begun?.id ?? "",
        fence: 1,
        startedAt: here.database.clock.now,
      },
    });
    here.pass(61);
    await sendLetters(here.worker(), DESK_URL);
    const after = await here.letters(id);
    expect(after.find((each) => each.id === begun?.id)).toMatchObject({ state: "unconfirmed" });
    await here.send();
    expect(to()).toEqual([claimed?.address]);
  });
});
