import { afterAll, describe, expect, it } from "vitest";
import { describeAttachment } from "@/lib/replies/describe-attachment";
import { testDatabase } from "../support/database";

const database = await testDatabase();
afterAll(() => database.drop());

const writer = database.id();
const as = (agentId: string) => database.ctx({ type: "agent", agentId, role: "agent", teamIds: [] });

async function picture(): Promise<string> {
  const id = database.id();
  await database.db.attachment.create({
    data: {
      id,
      name: "a.png",
      type: "image/png",
      state: "stored",
      uploadedById: writer,
      createdAt: database.clock.now,
    },
  });
  return id;
}

describe("describing a picture before it is sent", () => {
  const altOf = async (id: string) =>
    (await database.db.attachment.findUniqueOrThrow({ where: { id } })).altText;

  it("keeps what its uploader says, and forgets it when emptied", async () => {
    const id = await picture();
    await describeAttachment(as(writer), id, "A torn bag");
    expect(await altOf(id)).toBe("A torn bag");
    await describeAttachment(as(writer), id, "");
    expect(await altOf(id)).toBeNull();
  });

  it("is for its uploader alone", async () => {
    const id = await picture();
    await expect(describeAttachment(as(database.id()), id, "x")).rejects.toMatchObject({ code: "not-found" });
    expect(await altOf(id)).toBeNull();
  });
});
