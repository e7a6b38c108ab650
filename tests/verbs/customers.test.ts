import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listProposals } from "@/lib/conversations/list-proposals";
import { openConversation } from "@/lib/conversations/open-conversation";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { getCustomer } from "@/lib/customers/get-customer";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, careAccount, person, post } from "../support/inbound";

let database: TestDatabase;
let account: ArrivalAccount;
let next = 1000;
const id = () => String(next++);
const ingest = (...inbounds: Inbound[]) =>
  ingestInteractions(
    database.ctx(),
    inbounds.map((each) => arrival(account, each)),
  );
const stored = (externalId: string) =>
  database.db.interaction.findUniqueOrThrow({ where: { channel_externalId: { channel: "x", externalId } } });
const conversation = (conversationId: string | null) =>
  database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });

beforeAll(async () => {
  database = await testDatabase();
  account = await careAccount(database);
});
afterAll(() => database.drop());

describe("customers", () => {
  it("are refreshed by what a wire says and keep what it leaves out and what people here named them", async () => {
    const by = id();
    await ingest(post(id(), by, { customer: person(by, { followers: 10, bio: "flies a lot" }) }));
    const last = post(id(), by, { customer: { externalId: by, displayName: "New Name", followers: 12 } });
    await ingest(last);
    const { customerId } = await stored(last.externalId);
    const customer = await getCustomer(database.ctx(), customerId);
    expect(customer).toMatchObject({
      displayName: "New Name",
      handles: [{ followers: 12, bio: "flies a lot", username: `person${by}` }],
    });
    await database.db.customer.update({ where: { id: customerId }, data: { displayName: "Mrs Named Here" } });
    await ingest(post(id(), by, { customer: { externalId: by, displayName: "Another" } }));
    expect(await getCustomer(database.ctx(), customerId)).toMatchObject({
      displayName: "Mrs Named Here",
      handles: [{ displayName: "Another" }],
    });
  });

  it("are one after a link with evidence, and two again when it is taken back, with whole threads each", async () => {
    const [a, b] = [post(id(), id()), post(id(), id())];
    await ingest(a, b);
    const [first, second] = [await stored(a.externalId), await stored(b.externalId)];
    const { linkId } = await linkHandle(database.ctx(), {
      customerId: first.customerId,
      handleId: second.handleId,
      evidence: "gave the same booking",
    });
    expect((await stored(b.externalId)).customerId).toBe(first.customerId);
    expect((await stored(b.externalId)).conversationId).toBe((await stored(a.externalId)).conversationId);
    const both = await getCustomer(database.ctx(), first.customerId);
    expect(both.handles.flatMap((each) => each.link ?? [])).toMatchObject([
      { evidence: { kind: "by-hand", words: "gave the same booking" }, trust: "accepted" },
    ]);
    expect(both.conversations).toHaveLength(1);
    await expect(
      linkHandle(database.ctx(), {
        customerId: first.customerId,
        handleId: second.handleId,
        evidence: "again",
      }),
    ).rejects.toThrow("linked-already");

    await unlinkHandle(database.ctx(), linkId);
    const back = await stored(b.externalId);
    expect(back.customerId).toBe(second.customerId);
    expect(back.conversationId).toBe(second.conversationId);
    expect(await conversation(back.conversationId)).toMatchObject({
      customerId: second.customerId,
      status: "open",
    });
    expect(await conversation(first.conversationId)).toMatchObject({
      customerId: first.customerId,
      status: "open",
    });
    expect(
      await database.db.turn.count({
        where: {
          conversationId: { in: [first.conversationId ?? "", back.conversationId ?? ""] },
          endedAt: null,
        },
      }),
    ).toBe(2);
    await expect(unlinkHandle(database.ctx(), linkId)).rejects.toThrow("link-not-in-force");
  });

  it("of another team show as channel and day only, and of other teams alone not at all", async () => {
    const p = post(id(), id());
    await ingest(p);
    const { customerId } = await stored(p.externalId);
    const outsider = {
      type: "agent" as const,
      agentId: database.id(),
      role: "agent" as const,
      teamIds: [database.id()],
    };
    await expect(getCustomer(database.ctx(outsider), customerId)).rejects.toThrow("not-found");
    await database.db.conversation.create({
      data: {
        id: database.id(),
        customerId,
        status: "waiting",
        lastChannel: "x",
        lastAudience: "public",
        openedAt: database.clock.now,
        preview: "seen",
      },
    });
    const seen = await getCustomer(database.ctx(outsider), customerId);
    expect(seen.conversations.map((each) => [each.hidden, each.preview]).sort()).toEqual([
      [false, "seen"],
      [true, ""],
    ]);
  });

  it("who say me too in somebody's thread are proposed, and one deed makes it their own conversation", async () => {
    const root = post(id(), id());
    await ingest(root);
    const aside = (text: string) =>
      post(id(), id(), {
        place: root.place,
        inReplyToExternalId: root.externalId,
        names: "prefix",
        isThreadAuthor: null,
        text,
      });
    const [joins, chats] = [aside("@NorthwindHelp same here"), aside("@NorthwindHelp lovely weather")];
    await ingest(joins, chats);
    const { conversationId } = await stored(root.externalId);
    const around = await listProposals(database.ctx(), conversationId ?? "");
    expect(around.count).toBe(2);
    expect(around.proposals.map((each) => each.text)).toEqual(["@NorthwindHelp same here"]);
    const opened = await openConversation(database.ctx(), around.proposals[0]?.interactionId ?? "");
    expect(opened).toMatchObject({ status: "open", lastInteractionNumber: 1, targetSeconds: 600 });
    expect((await stored(joins.externalId)).conversationId).toBe(opened.id);
    expect(opened.id).not.toBe(conversationId);
    await expect(openConversation(database.ctx(), around.proposals[0]?.interactionId ?? "")).rejects.toThrow(
      "already-open",
    );
    expect((await listProposals(database.ctx(), conversationId ?? "")).proposals).toEqual([]);
  });
});
