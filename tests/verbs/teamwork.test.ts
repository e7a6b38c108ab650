import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { addNote } from "@/lib/conversations/add-note";
import { handOver } from "@/lib/conversations/hand-over";
import { listColleagues } from "@/lib/conversations/list-colleagues";
import { listPresence } from "@/lib/conversations/list-presence";
import { seePresence } from "@/lib/conversations/see-presence";
import { type Desk, type Seeded, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  seeded = await seedConversation(database, { teamId: desk.care });
});

const as = (who: "greta" | "linda" | "noah" | "ana" | "ida") => database.ctx(desk[who]);

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

/** Whom the notes of the conversation name. */
const named = async () => {
  const rows = await database.db.$queryRaw<{ name: string }[]>`
    SELECT a."displayName" AS name FROM "Mention" m JOIN "Agent" a ON a.id = m."agentId"
    JOIN "Interaction" i ON i.id = m."interactionId" WHERE i."conversationId" = ${seeded.conversationId}::uuid ORDER BY 1`;
  return rows.map(({ name }) => name);
};

describe("a person two colleagues are with", () => {
  it("shows who types to them, also in another of their conversations and by which channel", async () => {
    const mail = await seedConversation(database, {
      teamId: desk.care,
      customerId: seeded.customerId,
      handleId: seeded.handleId,
      place: randomUUID(),
    });
    await database.db.conversation.update({
      where: { id: mail.conversationId },
      data: { lastChannel: "email" },
    });
    const stranger = await seedConversation(database, { teamId: desk.care });
    await seePresence(as("linda"), mail.conversationId, "typing");
    await seePresence(as("linda"), stranger.conversationId, "typing");
    const seen = await listPresence(as("greta"), [seeded.conversationId]);
    expect(seen).toMatchObject([
      {
        conversationId: mail.conversationId,
        customerId: seeded.customerId,
        channel: "email",
        agent: { initials: "LM" },
        state: "typing",
      },
    ]);
    expect(seen).toHaveLength(1);
  });

  it("does not show who is with them where the reader may not see", async () => {
    const brand = await seedConversation(database, {
      teamId: desk.brand,
      customerId: seeded.customerId,
      handleId: seeded.handleId,
      place: randomUUID(),
    });
    await seePresence(as("noah"), brand.conversationId, "looking");
    expect(await listPresence(as("greta"), [seeded.conversationId])).toEqual([]);
    expect(await listPresence(as("ida"), [seeded.conversationId])).toHaveLength(1);
  });
});

describe("a note that names colleagues", () => {
  it("tells each once, who may see it, and not its writer", async () => {
    await addNote(
      as("greta"),
      seeded.conversationId,
      "@linda moss and @Linda Moss, can @Noah Lind help? cc @Ana Ruiz, @Greta Tamm, jo@linda moss",
    );
    expect(await named()).toEqual(["Ana Ruiz", "Linda Moss"]);
    expect(
      (await listColleagues(as("greta"), seeded.conversationId)).map(({ displayName }) => displayName),
    ).toEqual(["Ana Ruiz", "Greta Tamm", "Ida Holm", "Linda Moss"]);
    expect(await codeOf(listColleagues(as("noah"), seeded.conversationId))).toBe("not-found");
  });
});

describe("handing over with a note", () => {
  it("gives it and writes the note in one step, or does neither", async () => {
    const given = await handOver(as("greta"), seeded.conversationId, {
      agentId: desk.linda.agentId,
      note: "She waits at gate B12",
    });
    expect(given.assignee?.id).toBe(desk.linda.agentId);
    const notes = () =>
      database.db.interaction.findMany({ where: { conversationId: seeded.conversationId, kind: "note" } });
    expect((await notes()).map(({ text, agentId }) => [text, agentId])).toEqual([
      ["She waits at gate B12", desk.greta.agentId],
    ]);
    const again = { agentId: desk.linda.agentId, note: "Once more" };
    expect(await codeOf(handOver(as("greta"), seeded.conversationId, again))).toBe("hand-over-self");
    const away = { agentId: desk.noah.agentId, note: "Yours" };
    expect(await codeOf(handOver(as("greta"), seeded.conversationId, away))).toBe("not-assignable");
    expect(await notes()).toHaveLength(1);
    expect(await codeOf(handOver(as("noah"), seeded.conversationId, away))).toBe("not-found");
  });
});
