import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";
import { findCandidates } from "@/lib/conversations/find-candidates";
import { followLinks } from "@/lib/conversations/follow-links";
import { giveCode } from "@/lib/conversations/give-code";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listNotices } from "@/lib/conversations/list-notices";
import { listSuggestions } from "@/lib/conversations/list-suggestions";
import { previewLink } from "@/lib/conversations/preview-link";
import { reportLink } from "@/lib/conversations/report-link";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { type Desk, type Seeded, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReply } from "../support/outbox-rows";

const NOW = new Date("2026-11-23T09:00:00.000Z");
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
});
beforeEach(() => {
  database.clock.now = NOW;
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const system = () => database.ctx();
let next = 0;

/** A person on a channel with one open matter of the care team. */
async function somebody(
  channel: "x" | "email" | "phone",
  externalId: string,
  text: string,
  more = {},
): Promise<Seeded> {
  const seeded = await seedConversation(database, { teamId: desk.care, text, audience: "private", ...more });
  await database.db.handle.update({ where: { id: seeded.handleId }, data: { channel, externalId } });
  await followLinks(system(), [seeded.interactionId]);
  return seeded;
}

const address = () => `jo${++next}@example.com`;
const open = async (seeded: Seeded) =>
  (await listSuggestions(greta(), seeded.customerId)).filter(({ state }) => state === "open");
const customerOf = async (seeded: Seeded) =>
  (await database.db.handle.findUniqueOrThrow({ where: { id: seeded.handleId } })).customerId;

describe("a suggestion", () => {
  it("comes of an address or a number somebody quotes, whichever was heard of first, once", async () => {
    const mail = address();
    const writer = await somebody("x", `x${++next}`, `You have my mail ${mail}, look there`);
    expect(await open(writer)).toEqual([]);
    const known = await somebody("email", mail, "Second mail about my bag");
    await followLinks(system(), [writer.interactionId, known.interactionId]);
    for (const each of [writer, known])
      expect(await open(each)).toMatchObject([
        {
          isUnverified: false,
          reasons: [{ kind: "quoted-address", value: mail, interactionId: writer.interactionId }],
        },
      ]);
    const caller = await somebody("phone", "+442079460958", "Missed call");
    const quotes = await somebody("x", `x${++next}`, "Ring me on +44 (0)20 7946 0958");
    expect(await open(caller)).toMatchObject([
      { reasons: [{ kind: "quoted-number" }], other: { id: quotes.handleId } },
    ]);
  });

  it("comes of a record two people name, of the brand's books, and not of one that everybody names", async () => {
    const [a, b] = [
      await somebody("x", `x${++next}`, "locator QX7T2M please"),
      await somebody("email", address(), "About my booking QX7T2M"),
    ];
    expect(await open(a)).toMatchObject([
      { other: { id: b.handleId }, reasons: [{ kind: "same-record", value: "QX7T2M" }] },
    ]);
    const booked = await somebody("email", address(), "Hello");
    await database.db.customerFact.create({
      data: {
        id: database.id(),
        customerId: booked.customerId,
        kind: "locator",
        value: "zw9-k4p",
        source: "import",
        addedAt: NOW,
      },
    });
    const asks = await somebody("x", `x${++next}`, "my booking is ZW9K4P");
    expect(await open(asks)).toMatchObject([
      { other: { id: booked.handleId }, reasons: [{ kind: "same-record" }] },
    ]);
    const crowd = [];
    for (let index = 0; index < 8; index++)
      crowd.push(await somebody("x", `x${++next}`, "booking code FLASH7 does not work"));
    const [last] = crowd.slice(-1);
    expect(last && (await open(last))).toEqual([]);
  });

  it("is accepted with its evidence, rejected until there is a new reason, and never made again after never", async () => {
    const mail = address();
    const known = await somebody("email", mail, "First");
    const writer = await somebody("x", `x${++next}`, `I am ${mail}`);
    const [first] = await open(writer);
    if (!first) throw new Error("none");
    await decideSuggestion(greta(), { suggestionId: first.id, decision: "reject" });
    expect(await open(writer)).toEqual([]);
    await followLinks(system(), [writer.interactionId]);
    expect(await open(writer)).toEqual([]);
    await somebody("x", `x${++next}`, `tell ${mail}`);
    await decideSuggestion(greta(), { suggestionId: first.id, decision: "never" });
    await followLinks(system(), [writer.interactionId, known.interactionId]);
    expect(await open(writer)).toEqual([]);
    const input = { customerId: known.customerId, handleId: writer.handleId, evidence: `wrote ${mail}` };
    await expect(linkHandle(greta(), input)).rejects.toMatchObject({ code: "never-linked" });
    expect(await listSuggestions(greta(), writer.customerId)).toMatchObject([
      { state: "never", decidedBy: { displayName: "Greta Tamm" } },
    ]);
    await decideSuggestion(greta(), { suggestionId: first.id, decision: "reopen" });
    const { customerId } = known;
    const { linkId } = await decideSuggestion(greta(), {
      suggestionId: first.id,
      decision: "accept",
      customerId,
    });
    expect(await customerOf(writer)).toBe(known.customerId);
    expect(await database.db.link.findUniqueOrThrow({ where: { id: linkId ?? "" } })).toMatchObject({
      evidence: "quoted-address",
      evidenceValues: { value: mail, interactionId: writer.interactionId },
      trust: "accepted",
    });
    await unlinkHandle(greta(), linkId ?? "");
    expect(await open(writer)).toEqual([]);
    expect(await listSuggestions(greta(), writer.customerId)).toMatchObject([{ state: "rejected" }]);
  });

  it("tells nothing of people of other teams, and is theirs to decide alone", async () => {
    const mail = address();
    await somebody("email", mail, "For the brand", { teamId: desk.brand });
    const writer = await somebody("x", `x${++next}`, `I am ${mail}`);
    expect(await listSuggestions(greta(), writer.customerId)).toEqual([]);
    const [seen] = await listSuggestions(database.ctx(desk.ida), writer.customerId);
    const deciding = decideSuggestion(greta(), { suggestionId: seen?.id ?? "", decision: "accept" });
    await expect(deciding).rejects.toMatchObject({ kind: "not-found" });
    expect(await findCandidates(greta(), writer.customerId, mail)).toEqual([]);
  });
});

describe("a link by hand", () => {
  it("between X and other records needs what the person gave, and says which", async () => {
    const mail = address();
    const known = await somebody("email", mail, "About my order no. 7750012");
    const writer = await somebody("x", `x${++next}`, "Where is order 7750012?");
    const link = (evidence: Parameters<typeof linkHandle>[1]["evidence"]) =>
      linkHandle(greta(), { customerId: known.customerId, handleId: writer.handleId, evidence });
    for (const evidence of [
      "same name, same town",
      "order 9999999",
      { kind: "quoted-address" as const, value: mail },
    ])
      await expect(link(evidence)).rejects.toMatchObject({ code: "needs-evidence" });
    const { linkId } = await link("both ask for order no. 7750012");
    expect(await database.db.link.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({
      evidence: "by-hand",
      evidenceValues: { value: "7750012", words: "both ask for order no. 7750012" },
    });
  });

  it("is shown before it is made: threads, open matters and whose they would be", async () => {
    const known = await somebody("x", `x${++next}`, "One");
    const writer = await somebody("x", `x${++next}`, "Two", { assigneeId: desk.linda.agentId });
    const before = await previewLink(greta(), { customerId: known.customerId, handleId: writer.handleId });
    expect(before).toMatchObject({
      isLinked: false,
      threads: [{ channel: "x", audience: "private", threads: 1, interactions: 1 }],
      outcome: "join",
      intoId: writer.conversationId,
      keeper: "Linda Moss",
    });
    expect(before.conversations.map(({ isMoved }) => isMoved).sort()).toEqual([false, true]);
    expect(await customerOf(writer)).toBe(writer.customerId);
    const found = await database.db.handle.findUniqueOrThrow({ where: { id: writer.handleId } });
    expect(
      await findCandidates(greta(), known.customerId, `@${found.username?.toUpperCase()}`),
    ).toMatchObject([{ id: writer.handleId }]);
  });
});

describe("a bridge code", () => {
  async function told(audience: "private" | "public") {
    const known = await somebody("email", address(), "Help");
    const { code } = await giveCode(greta(), { conversationId: known.conversationId });
    const replyId = await seedReply(database, desk, known, "sent");
    await database.db.interaction.update({
      where: { id: replyId },
      data: { text: `Send us ${code} ^GT`, audience, kind: "email", publishedAt: NOW },
    });
    await followLinks(system(), [replyId]);
    return { known, code };
  }

  it("told and quoted in private links by itself, with the proof in the link", async () => {
    const { known, code } = await told("private");
    const writer = await somebody("x", `x${++next}`, `here: ${code.toLowerCase()}`);
    expect(await customerOf(writer)).toBe(known.customerId);
    expect(await database.db.link.findFirstOrThrow({ where: { handleId: writer.handleId } })).toMatchObject({
      evidence: "bridge-code",
      trust: "proved",
      linkedById: null,
    });
  });

  it("that stood in public proves nothing: who quotes it waits unverified until an agent accepts", async () => {
    const { known, code } = await told("public");
    const writer = await somebody("x", `x${++next}`, `here: ${code}`);
    expect(await customerOf(writer)).toBe(writer.customerId);
    const [waits] = await open(known);
    expect(waits).toMatchObject({
      isUnverified: true,
      other: { id: writer.handleId },
      reasons: [{ kind: "bridge-code" }],
    });
    await decideSuggestion(greta(), {
      suggestionId: waits?.id ?? "",
      decision: "accept",
      customerId: known.customerId,
    });
    expect(await customerOf(writer)).toBe(known.customerId);
  });

  it("ends after 72 hours, and quoted by two raises a flag and links nobody", async () => {
    const { known, code } = await told("public");
    const [one, two] = [
      await somebody("x", `x${++next}`, `here: ${code}`),
      await somebody("x", `x${++next}`, `mine is ${code}`),
    ];
    for (const each of [known, one, two]) {
      expect((await listNotices(greta(), each.conversationId)).codeTwiceAt).not.toBeNull();
      expect(await customerOf(each)).toBe(each.customerId);
    }
    const late = await told("private");
    database.clock.now = new Date(NOW.getTime() + 73 * 3_600_000);
    const writer = await somebody("x", `x${++next}`, `here: ${late.code}`);
    expect(await open(writer)).toEqual([]);
    expect(await customerOf(writer)).toBe(writer.customerId);
  });

  it("waits while a reply is leaving, and is refused for a conversation of another team", async () => {
    const { known, code } = await told("private");
    const writer = await seedConversation(database, {
      teamId: desk.care,
      text: `here: ${code}`,
      audience: "private",
    });
    const replyId = await seedReply(database, desk, writer, "queued");
    const other = await seedReply(database, desk, known, "queued");
    await followLinks(system(), [writer.interactionId]);
    expect(await customerOf(writer)).toBe(writer.customerId);
    await database.db.reply.updateMany({ where: { id: { in: [replyId, other] } }, data: { state: "sent" } });
    await followLinks(system(), []);
    expect(await customerOf(writer)).toBe(known.customerId);
    const foreign = await seedConversation(database, { teamId: desk.brand });
    const asking = giveCode(greta(), { conversationId: foreign.conversationId });
    await expect(asking).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("after a link", () => {
  it("says where a matter was joined to and who has it, and what looks unanswered to strangers", async () => {
    const bag = await somebody("x", `x${++next}`, "Where is my bag?", { audience: "public" });
    const refund = await somebody("x", `x${++next}`, "My refund", { assigneeId: desk.linda.agentId });
    await linkHandle(greta(), { customerId: bag.customerId, handleId: refund.handleId, evidence: "said so" });
    expect(await listNotices(greta(), bag.conversationId)).toMatchObject({
      joinedInto: { id: refund.conversationId, assignee: { displayName: "Linda Moss" } },
    });
    expect(await listNotices(greta(), refund.conversationId)).toMatchObject({
      joinedInto: null,
      joined: { keeper: { displayName: "Linda Moss" } },
      looksUnanswered: [],
    });
    const replyId = await seedReply(database, desk, refund, "sent");
    await database.db.interaction.update({
      where: { id: replyId },
      data: { audience: "private", publishedAt: NOW },
    });
    expect((await listNotices(greta(), refund.conversationId)).looksUnanswered).toEqual([bag.interactionId]);
  });

  it("lists for leads what went across it, with who and when, and nothing from before or after", async () => {
    const [a, b] = [await somebody("x", `x${++next}`, "One"), await somebody("x", `x${++next}`, "Two")];
    const early = await seedReply(database, desk, b, "sent");
    await database.db.interaction.update({
      where: { id: early },
      data: { publishedAt: new Date(NOW.getTime() - 1000) },
    });
    const { linkId } = await linkHandle(greta(), {
      customerId: a.customerId,
      handleId: b.handleId,
      evidence: "said so",
    });
    const across = await seedReply(database, desk, { ...b, conversationId: await conversationOf(b) }, "sent");
    await database.db.interaction.update({
      where: { id: across },
      data: { publishedAt: new Date(NOW.getTime() + 1000) },
    });
    database.clock.now = new Date(NOW.getTime() + 60_000);
    await unlinkHandle(greta(), linkId);
    const report = await reportLink(database.ctx(desk.ana), linkId);
    expect(report.link).toMatchObject({
      linkedBy: "Greta Tamm",
      undoneBy: "Greta Tamm",
      fromCustomerId: b.customerId,
    });
    const sent = report.entries.filter(({ what }) => what === "sent");
    expect(sent).toMatchObject([{ interactionId: across, agent: "Greta Tamm" }]);
    await expect(reportLink(greta(), linkId)).rejects.toMatchObject({ code: "leads-only" });
    await expect(reportLink(database.ctx(desk.ana), database.id())).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

async function conversationOf(seeded: Seeded): Promise<string> {
  const thread = await database.db.thread.findUniqueOrThrow({ where: { id: seeded.threadId } });
  return thread.conversationId ?? "";
}
