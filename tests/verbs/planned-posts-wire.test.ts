import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { openIncident } from "@/lib/incidents/open-incident";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { createPost } from "@/lib/publishing/create-post";
import { getPost } from "@/lib/publishing/get-post";
import { createPostSchema } from "@/lib/publishing/schemas";
import { describeAttachment } from "@/lib/replies/describe-attachment";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { startHouse, type TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { uniqueWord } from "../support/unique-word";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let house: TestHouse;
let desk: HouseDesk;
let noah: Actor;
let ana: Actor;
beforeAll(async () => {
  house = await startHouse({ parts: ["sandbox", "worker"] });
  desk = await openHouseDesk(house);
  noah = await agentOf("noah@northwind.example", "agent");
  ana = await agentOf("ana@northwind.example", "lead");
});
afterAll(async () => {
  await desk.close();
  await house.stop();
});
beforeEach(async () => void (await fetch(`${house.sandboxUrl}/sandbox/faults`, { method: "DELETE" })));

async function agentOf(email: string, role: "agent" | "lead"): Promise<Actor> {
  const { db } = desk.database;
  const { id } = await db.agent.findUniqueOrThrow({ where: { email } });
  const members = await db.teamMember.findMany({ where: { agentId: id } });
  return { type: "agent", agentId: id, role, teamIds: members.map(({ teamId }) => teamId) };
}

async function publish(
  texts: readonly string[],
  over: { attachmentIds?: string[]; incidentId?: string } = {},
): Promise<string> {
  const account = await desk.database.db.account.findFirstOrThrow({ where: { handle: "@NorthwindAir" } });
  const input = createPostSchema.parse({
    accountId: account.id,
    parts: texts.map((text, index) => ({
      text,
      attachmentIds: index === 0 ? (over.attachmentIds ?? []) : [],
    })),
    plannedLocal: null,
    zone: "Europe/Tallinn",
    incidentId: over.incidentId ?? null,
  });
  const { id } = await createPost(desk.ctx(noah), input);
  await askPost(desk.ctx(noah), id);
  await approvePost(desk.ctx(ana), id);
  return id;
}

const rowOf = (id: string) => desk.database.db.plannedPost.findUniqueOrThrow({ where: { id } });
const inLedger = async (text: string) =>
  (await desk.ledger()).filter((row) => row.text.startsWith(text) && row.kind !== "media");

describe("a planned post over the real wire", () => {
  it("carries the photo of the office with its words, and answers to it land as usual", async () => {
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "#147" } });
    const bytes = new Uint8Array(await picture.jpeg().toBuffer());
    const file = await uploadAttachment(desk.ctx(noah), { bytes, name: "office.jpg" });
    const bare = uniqueWord();
    await expect(publish([`The office ${bare}`], { attachmentIds: [file.id] })).rejects.toMatchObject({
      code: "alt-text-missing",
    });
    await describeAttachment(desk.ctx(noah), file.id, "Six colleagues answering at night");
    const incident = await openIncident(desk.ctx(ana), { title: `Storm ${bare}` });
    const text = `All night for you ${uniqueWord()}`;
    const id = await publish([text], { attachmentIds: [file.id], incidentId: incident.id });
    await until("it is sent", async () => (await rowOf(id)).state === "sent");
    const [row] = await inLedger(text);
    expect(row?.account).toContain("NorthwindAir");
    const asked = (await desk.requests()).map(({ path }) => path);
    expect(asked.some((path) => path.includes("/2/media/metadata"))).toBe(true);
    const postId = row?.externalId.replace(/^\D+/, "") ?? "";
    const answer = { text: `Thank you ${uniqueWord()}`, reply: { in_reply_to_tweet_id: postId } };
    await desk.x(`jo${uniqueWord()}`, "POST", "/2/tweets", answer);
    const { db } = desk.database;
    await until("the answer arrives", () =>
      db.interaction.findFirst({ where: { inReplyToExternalId: `post:${postId}`, direction: "inbound" } }),
    );
    expect(await db.nativePost.count({ where: { externalId: `post:${postId}` } })).toBe(0);
    expect(await db.interaction.count({ where: { externalId: `post:${postId}` } })).toBe(0);
  });

  it("survives kill -9 of its worker in the middle of the call, and goes out once", async () => {
    await desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindAir", times: 1, delayMs: 2000 });
    const text = `Killed ${uniqueWord()}`;
    const id = await publish([text, `And on ${uniqueWord()}`]);
    const { db } = desk.database;
    await until("the attempt is committed", () => db.postAttempt.findFirst({ where: { postId: id } }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    house.kill("worker");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    house.start("worker");
    await until("it is sent in the end", async () => {
      // Lets the time pass that looks and leases wait for.
      await db.$executeRaw`UPDATE "PlannedPost" SET "nextLookAt" = now()
        WHERE id = ${id}::uuid AND state = 'unconfirmed' AND "nextLookAt" > now()`;
      await db.$executeRaw`UPDATE "PlannedPost" SET "leaseUntil" = now() - interval '1 second'
        WHERE id = ${id}::uuid AND state = 'sending' AND NOT EXISTS (
          SELECT FROM "PostAttempt" a WHERE a."postId" = ${id}::uuid AND a."startedAt" > now() - interval '3 seconds')`;
      return (await rowOf(id)).state === "sent";
    });
    expect(await inLedger(text)).toHaveLength(1);
    const [first, second] = await db.plannedPart.findMany({
      where: { postId: id },
      orderBy: { position: "asc" },
    });
    const [row] = await inLedger("And on");
    expect(row?.inReplyTo).toContain(first?.externalId?.replace(/^\D+/, "") ?? "none");
    expect(second?.state).toBe("sent");
  });

  it("deleted there says that it is removed, and when that was noticed", async () => {
    const text = `Open all night ${uniqueWord()}`;
    const id = await publish([text]);
    await until("it is sent", async () => (await rowOf(id)).state === "sent");
    const [row] = await inLedger(text);
    const postId = row?.externalId.replace(/^\D+/, "") ?? "";
    expect((await getPost(desk.ctx(noah), id)).removed).toBeNull();
    const gone = await fetch(`${house.sandboxUrl}/sandbox/posts/${postId}`, { method: "DELETE" });
    expect(gone.status).toBe(200);
    await until("it is noticed", async () => (await getPost(desk.ctx(noah), id)).removed !== null);
    const { state, removed, sentAt } = await getPost(desk.ctx(noah), id);
    expect({ state, parts: removed?.parts }).toEqual({ state: "sent", parts: 1 });
    expect(Date.parse(removed?.at ?? "")).toBeGreaterThanOrEqual(Date.parse(sentAt ?? ""));
  });
});
