import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";
import { findCandidates } from "@/lib/conversations/find-candidates";
import { followLinks } from "@/lib/conversations/follow-links";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listSuggestions } from "@/lib/conversations/list-suggestions";
import { previewLink } from "@/lib/conversations/preview-link";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { type LinkDesk, linkDesk } from "../support/link-desk";

let at: LinkDesk;
beforeAll(async () => {
  at = await linkDesk();
});
beforeEach(() => {
  at.database.clock.now = at.now;
});
afterAll(() => at.database.drop());

describe("a suggestion", () => {
  it("comes of an address or a number somebody quotes, whichever was heard of first, once", async () => {
    const mail = at.address();
    const writer = await at.onX(`You have my mail ${mail}, look there`);
    expect(await at.open(writer)).toEqual([]);
    const known = await at.somebody("email", mail, "Second mail about my bag");
    await followLinks(at.system(), [writer.interactionId, known.interactionId]);
    for (const each of [writer, known])
      expect(await at.open(each)).toMatchObject([
        {
          isUnverified: false,
          reasons: [{ kind: "quoted-address", value: mail, interactionId: writer.interactionId }],
        },
      ]);
    const caller = await at.somebody("phone", "+442079460958", "Missed call");
    const quotes = await at.onX("Ring me on +44 (0)20 7946 0958");
    expect(await at.open(caller)).toMatchObject([
      { reasons: [{ kind: "quoted-number" }], other: { id: quotes.handleId } },
    ]);
  });

  it("comes of a record two people name, of the brand's books, and not of one that everybody names", async () => {
    const [a, b] = [
      await at.onX("locator QX7T2M please"),
      await at.somebody("email", at.address(), "About my booking QX7T2M"),
    ];
    expect(await at.open(a)).toMatchObject([
      { other: { id: b.handleId }, reasons: [{ kind: "same-record", value: "QX7T2M" }] },
    ]);
    const booked = await at.somebody("email", at.address(), "Hello");
    await at.database.db.customerFact.create({
      data: {
        id: at.database.id(),
        customerId: booked.customerId,
        kind: "locator",
        value: "zw9-k4p",
        source: "import",
        addedAt: at.now,
      },
    });
    const asks = await at.onX("my booking is ZW9K4P");
    expect(await at.open(asks)).toMatchObject([
      { other: { id: booked.handleId }, reasons: [{ kind: "same-record" }] },
    ]);
    const crowd = [];
    for (let index = 0; index < 8; index++) crowd.push(await at.onX("booking code FLASH7 does not work"));
    const [last] = crowd.slice(-1);
    expect(last && (await at.open(last))).toEqual([]);
  });

  it("comes of a list of ours that names the handle somebody writes by, however it is spelled", async () => {
    const known = await at.somebody("email", at.address(), "Where are my flowers");
    const { db, id } = at.database;
    const row = { customerId: known.customerId, kind: "custom", source: "import", addedAt: at.now };
    await db.customerFact.create({ data: { ...row, id: id(), label: "x", value: "waltgreer" } });
    await db.customerFact.create({ data: { ...row, id: id(), label: "note", value: "someone_else" } });
    const writer = await at.onX("No roses today");
    await db.handle.update({ where: { id: writer.handleId }, data: { username: "WaltGreer" } });
    const stranger = await at.onX("No roses either");
    await db.handle.update({ where: { id: stranger.handleId }, data: { username: "someone_else" } });
    await followLinks(at.system(), [writer.interactionId, stranger.interactionId]);
    expect(await at.open(writer)).toMatchObject([
      { other: { id: known.handleId }, reasons: [{ kind: "same-import-row" }] },
    ]);
    expect(await at.open(stranger)).toEqual([]);
  });

  it("comes of a mail by another's reply token, and no link by itself", async () => {
    const known = await at.somebody("email", at.address(), "My case");
    const other = at.address();
    const writer = await at.somebody("email", other, "Writing from home");
    await at.database.db.thread.update({
      where: { id: writer.threadId },
      data: { conversationId: known.conversationId },
    });
    await at.database.db.interaction.update({
      where: { id: writer.interactionId },
      data: { conversationId: known.conversationId },
    });
    const mail = { interactionId: writer.interactionId, subject: "Re: My case", trust: "unverified" };
    await at.database.db.mail.create({ data: mail });
    await followLinks(at.system(), [writer.interactionId]);
    expect(await at.open(known)).toMatchObject([
      { reasons: [{ kind: "reply-token", value: other }], other: { id: writer.handleId } },
    ]);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
  });

  it("is accepted with its evidence, rejected until there is a new reason, and never made again after never", async () => {
    const mail = at.address();
    const known = await at.somebody("email", mail, "First");
    const writer = await at.onX(`I am ${mail}`);
    const [first] = await at.open(writer);
    if (!first) throw new Error("none");
    await decideSuggestion(at.greta(), { suggestionId: first.id, decision: "reject" });
    expect(await at.open(writer)).toEqual([]);
    await followLinks(at.system(), [writer.interactionId]);
    expect(await at.open(writer)).toEqual([]);
    await at.onX(`tell ${mail}`);
    await decideSuggestion(at.greta(), { suggestionId: first.id, decision: "never" });
    await followLinks(at.system(), [writer.interactionId, known.interactionId]);
    expect(await at.open(writer)).toEqual([]);
    const input = { customerId: known.customerId, handleId: writer.handleId, evidence: `wrote ${mail}` };
    await expect(linkHandle(at.greta(), input)).rejects.toMatchObject({ code: "never-linked" });
    expect(await listSuggestions(at.greta(), writer.customerId)).toMatchObject([
      { state: "never", decidedBy: { displayName: "Greta Tamm" } },
    ]);
    await decideSuggestion(at.greta(), { suggestionId: first.id, decision: "reopen" });
    const { customerId } = known;
    const { linkId } = await decideSuggestion(at.greta(), {
      suggestionId: first.id,
      decision: "accept",
      customerId,
    });
    expect(await at.customerOf(writer)).toBe(known.customerId);
    expect(await at.database.db.link.findUniqueOrThrow({ where: { id: linkId ?? "" } })).toMatchObject({
      evidence: "quoted-address",
      evidenceValues: { value: mail, interactionId: writer.interactionId },
      trust: "accepted",
    });
    await unlinkHandle(at.greta(), linkId ?? "");
    expect(await at.open(writer)).toEqual([]);
    expect(await listSuggestions(at.greta(), writer.customerId)).toMatchObject([{ state: "rejected" }]);
  });

  it("tells nothing of people of other teams, and is theirs to decide alone", async () => {
    const mail = at.address();
    await at.somebody("email", mail, "For the brand", { teamId: at.desk.brand });
    const writer = await at.onX(`I am ${mail}`);
    expect(await listSuggestions(at.greta(), writer.customerId)).toEqual([]);
    const [seen] = await listSuggestions(at.database.ctx(at.desk.ida), writer.customerId);
    const deciding = decideSuggestion(at.greta(), { suggestionId: seen?.id ?? "", decision: "accept" });
    await expect(deciding).rejects.toMatchObject({ kind: "not-found" });
    expect((await findCandidates(at.greta(), writer.customerId, mail)).data).toEqual([]);
  });
});

describe("a link by hand", () => {
  it("between X and other records needs what the person gave, and says which", async () => {
    const mail = at.address();
    const known = await at.somebody("email", mail, "About my order no. 7750012");
    const writer = await at.onX("Where is order 7750012?");
    const link = (evidence: Parameters<typeof linkHandle>[1]["evidence"]) =>
      linkHandle(at.greta(), { customerId: known.customerId, handleId: writer.handleId, evidence });
    for (const evidence of [
      "same name, same town",
      "order 9999999",
      { kind: "quoted-address" as const, value: mail },
    ])
      await expect(link(evidence)).rejects.toMatchObject({ code: "needs-evidence" });
    const { linkId } = await link("both ask for order no. 7750012");
    expect(await at.database.db.link.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({
      evidence: "by-hand",
      evidenceValues: { value: "7750012", words: "both ask for order no. 7750012" },
    });
  });

  it("is shown before it is made: threads, open matters and whose they would be", async () => {
    const known = await at.onX("One");
    const writer = await at.onX("Two", { assigneeId: at.desk.linda.agentId });
    const before = await previewLink(at.greta(), { customerId: known.customerId, handleId: writer.handleId });
    expect(before).toMatchObject({
      isLinked: false,
      threads: [{ channel: "x", audience: "private", threads: 1, interactions: 1 }],
      outcome: "join",
      intoId: writer.conversationId,
      keeper: "Linda Moss",
    });
    expect(before.conversations.map(({ isMoved }) => isMoved).sort()).toEqual([false, true]);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
    const found = await at.database.db.handle.findUniqueOrThrow({ where: { id: writer.handleId } });
    expect(
      await findCandidates(at.greta(), known.customerId, `@${found.username?.toUpperCase()}`),
    ).toMatchObject({ data: [{ id: writer.handleId }], fresh: null });
  });
});
