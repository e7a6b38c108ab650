import { createHash, randomUUID } from "node:crypto";
import { chooseClaim } from "@/lib/goodwill/make-good/choose-claim";
import { claimToken } from "@/lib/goodwill/make-good/claim-token";
import { setAside } from "@/lib/incidents/affected/set-aside";
import { setMailWish } from "@/lib/incidents/mailings/letters/set-mail-wish";
import { testMailing } from "@/lib/incidents/mailings/test-mailing";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import { addList } from "./affected-desk";
import { DESK_URL, mailingDesk } from "./mailing-desk";
import { type Kinds, makeKinds, storm } from "./make-good-desk";

/** A desk on which a storm leaves all that an incident can leave of a person. */
export function hitDesk() {
  const here = mailingDesk();
  const lead = () => here.lead();
  const admin = () => ({ ...here.worker(), actor: here.desk.ida });
  let known: Promise<Kinds> | null = null;

  /** People of one list, each `name` with an address, a line that was left out, a letter, a claim, wishes, and a hook that was told. */
  async function storms(names: readonly string[]) {
    const { database, desk } = here;
    await createHook(admin(), { url: "http://127.0.0.1:9/pay", events: ["claim.chosen"] });
    known ??= makeKinds(database, desk.ana);
    const kinds = await known;
    const incidentId = await here.storm();
    const lines = names.flatMap((name) => [
      `${name}@people.example,Mx ${name},NW-${name}-1,54.00`,
      `${name}@people.example,Mx ${name},NW-${name}-2,54.00`,
      `no address,Mx ${name},NW-${name}-3,54.00`,
    ]);
    const list = `email,name,order,amount\n${lines.join("\n")}\n`;
    const done = await addList(database, desk.ana, incidentId, list);
    const makeGood = await storm(database, desk.ana, {
      ...{ incidentId, refundId: kinds.refund.id, creditId: kinds.credit.id },
    });
    const mailingId = await here.draft(incidentId, {
      texts: { en: { subject: "Order {order} is late", body: "Hi {name}, choose:\n{claim_link}" } },
      makeGoodId: makeGood.id,
    });
    const [first] = await database.db.affected.findMany({
      where: { incidentId, fields: { path: ["order"], string_contains: `-${names[0]}-` } },
    });
    await testMailing(lead(), mailingId, { affectedId: first?.id }, (path) => `${DESK_URL}${path}`);
    await here.start(mailingId);
    await here.send();
    for (const claim of await database.db.claim.findMany({ where: { makeGoodId: makeGood.id } }))
      await chooseClaim(database.ctx({ type: "public" }), {
        token: claimToken(lead(), claim.id),
        choiceId: "refund",
      });
    return { incidentId, makeGoodId: makeGood.id, mailingId, list, done };
  }

  /** What is said of one of them by hand. */
  async function said(incidentId: string, name: string) {
    const { db } = here.database;
    const handle = await db.handle.findFirstOrThrow({ where: { externalId: `${name}@people.example` } });
    const affected = await db.affected.findFirstOrThrow({ where: { incidentId, handleId: handle.id } });
    await setMailWish({ ...here.worker(), actor: here.desk.ana }, handle.customerId, {
      handleId: handle.id,
      ended: "marketing",
    });
    await setAside(lead(), { incidentId, affectedId: affected.id }, `${name} rang us`);
    return { customerId: handle.customerId, handleId: handle.id, affectedId: affected.id };
  }

  /** An answer to everybody that was planned for them. */
  async function planned(incidentId: string, handleId: string) {
    const { database, desk, accountId } = here;
    const { db, clock } = database;
    const [bulkAnswerId, conversationId] = [randomUUID(), randomUUID()];
    const { customerId } = await db.handle.findUniqueOrThrow({ where: { id: handleId } });
    const at = clock.now;
    await db.conversation.create({
      data: {
        ...{ id: conversationId, customerId, teamId: desk.care, status: "waiting", rank: 1, dueAt: at },
        ...{ openedAt: at, lastInboundAt: at, lastChannel: "email", lastAudience: "private" },
      },
    });
    await db.thread.create({
      data: {
        ...{ id: randomUUID(), channel: "email", place: `mail:${conversationId}`, handleId, accountId },
        ...{ conversationId, openedAt: at },
      },
    });
    await db.bulkAnswer.create({
      data: {
        ...{ id: bulkAnswerId, incidentId, name: "All", texts: [], perMinute: 1 },
        ...{ createdById: desk.ana.agentId, createdAt: at },
      },
    });
    await db.bulkAnswerItem.create({
      data: {
        ...{ bulkAnswerId, conversationId, replyId: randomUUID(), position: 0, seenNumber: 1, sendAfter: at },
        values: { words: createHash("sha256").update(handleId).digest("hex") },
      },
    });
    return { bulkAnswerId, conversationId };
  }
  return { here, admin, storms, said, planned };
}
