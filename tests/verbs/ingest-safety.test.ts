import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { arrival, careAccount, message, person, post } from "../support/inbound";

let desk: HistoryDesk;
let other: ArrivalAccount;

beforeAll(async () => {
  desk = await historyDesk();
  other = await careAccount(desk.database, { handle: "NorthwindAir", externalId: "901" });
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
});
afterAll(() => desk.database.drop());

describe("ingest, whatever comes", () => {
  it("stores broken text, names and media without stumbling", async () => {
    const [p, by] = [desk.id(), desk.id()];
    await desk.ingest(
      post(p, by, {
        text: "nul \0 lone \ud800 <script>alert(1)</script>",
        customer: person(by, { displayName: "\u202Eevil\0 \udc00", bio: "x".repeat(5000), followers: 12 }),
        media: [
          { externalId: "3_1", sourceUrl: "https://pbs.example/1.jpg", type: "image/jpeg" },
          { externalId: "3_2" },
        ],
        quote: { externalId: "post:1", text: "quoted \0" },
      }),
    );
    const interaction = await desk.stored(`post:${p}`);
    expect(interaction.text).toBe("nul  lone \ufffd <script>alert(1)</script>");
    const files = await desk.database.db.attachment.findMany({
      where: { interactionId: interaction.id },
      orderBy: { position: "asc" },
    });
    expect(files.map((each) => [each.state, each.failure])).toEqual([
      ["pending", null],
      ["failed", "no-source"],
    ]);
  });

  it("reckons the same in a process of any zone", async () => {
    for (const zone of ["Pacific/Apia", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu"]) {
      vi.stubEnv("TZ", zone);
      const p = post(desk.id(), desk.id());
      await desk.ingest(p);
      const conversation = await desk.conversationOf(p.externalId);
      vi.unstubAllEnvs();
      expect(conversation).toMatchObject({
        dueAt: desk.minutes(9),
        turnStartedAt: desk.minutes(-1),
        openedAt: desk.minutes(-1),
      });
    }
  });

  it("counts what it cannot read: an encrypted message opens a turn like any other", async () => {
    const m = message(desk.id(), desk.id(), { isEncrypted: true, text: "", mayApiReply: false });
    await desk.ingest(m);
    expect(await desk.stored(m.externalId)).toMatchObject({
      isEncrypted: true,
      text: "",
      mayApiReply: false,
    });
    expect(await desk.conversationOf(m.externalId)).toMatchObject({
      status: "open",
      preview: "",
      dueAt: desk.minutes(9),
    });
  });

  it("rolls a batch back as a whole when one of it cannot be stored", async () => {
    const [a, b] = [desk.id(), desk.id()];
    const broken = post(b, desk.id(), { kind: "smoke signal" as "post" });
    await expect(desk.ingest(post(a, desk.id()), broken)).rejects.toThrow();
    expect(
      await desk.database.db.interaction.count({ where: { externalId: { in: [`post:${a}`, `post:${b}`] } } }),
    ).toBe(0);
    expect(
      await desk.database.db.handle.count({ where: { externalId: broken.customer?.externalId ?? "" } }),
    ).toBe(0);
  });

  it("loses nothing, doubles nothing and never deadlocks with eight batches over the same people at once", async () => {
    const authors = Array.from({ length: 12 }, desk.id);
    const posts = Array.from({ length: 200 }, (_, index) =>
      post(desk.id(), authors[index % 12] ?? "", { publishedAt: desk.minutes(-2) }),
    );
    const batches = Array.from({ length: 8 }, (_, lane) =>
      posts
        .map((_, index) => posts[(index * 7 + lane * 31) % posts.length])
        .filter((each) => each !== undefined),
    );
    await Promise.all(
      batches.map(async (batch, lane) => {
        for (let i = 0; i < batch.length; i += 50) {
          const part = batch
            .slice(i, i + 50)
            .map((each) => arrival(lane % 2 === 0 ? desk.account : other, each));
          await ingestInteractions(desk.database.ctx(), part);
        }
      }),
    );
    const ids = posts.map((each) => each.externalId);
    expect(await desk.database.db.interaction.count({ where: { externalId: { in: ids } } })).toBe(200);
    const handles = await desk.database.db.handle.findMany({ where: { externalId: { in: authors } } });
    expect(handles).toHaveLength(12);
    const conversations = await desk.database.db.conversation.findMany({
      where: { customerId: { in: handles.map((each) => each.customerId) } },
    });
    expect(conversations).toHaveLength(12);
    expect(conversations.reduce((sum, each) => sum + each.lastInteractionNumber, 0)).toBe(200);
    expect(
      await desk.database.db.interactionAccount.count({
        where: {
          interactionId: {
            in: (await desk.database.db.interaction.findMany({ where: { externalId: { in: ids } } })).map(
              (each) => each.id,
            ),
          },
        },
      }),
    ).toBe(400);
  });
});
