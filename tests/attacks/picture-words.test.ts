import { beforeAll, describe, expect, it } from "vitest";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { describePicture } from "@/lib/publishing/describe-picture";
import { planPost } from "@/lib/publishing/plan-post";
import { postDesk } from "../support/post-desk";

const t = postDesk();
const noah = () => t.as(t.desk.noah);
let colleague: string;
beforeAll(() => {
  colleague = t.desk.noah.agentId;
});

async function picture(altText: string | null = "Six colleagues at night"): Promise<string> {
  const { db, clock } = t.database;
  const id = t.database.id();
  const key = await t.database.ctx().files.put(new Uint8Array([1, 2, 3]));
  await db.attachment.create({
    data: {
      ...{ id, key, altText, name: "office.png", type: "image/png", state: "stored" },
      ...{ uploadedById: colleague, createdAt: clock.now },
    },
  });
  return id;
}

const shown = (id: string) => ({ parts: [{ text: "All night for you", attachmentIds: [id] }] });
const asked = async (id: string) => {
  const post = await t.draft(["x"], shown(id));
  await askPost(noah(), post.id);
  return post.id;
};

describe("the words for a picture", () => {
  it("leave as they were approved: new ones make the post a draft that asks again", async () => {
    const file = await picture();
    const post = await asked(file);
    await approvePost(t.as(t.desk.ana), post);
    await describePicture(noah(), file, "Buy shares of ours now");
    expect(await t.rowOf(post)).toMatchObject({ state: "draft", decidedById: null, dueAt: null });
    expect(await t.actionsOf(post)).toContain("post.changed");
    expect(await t.work()).toBe(0);
    await expect(planPost(noah(), post)).rejects.toMatchObject({ code: "post-needs-approval" });
  });

  it("can't be changed under the eyes of who is asked, nor once it left", async () => {
    const file = await picture();
    const post = await asked(file);
    await describePicture(noah(), file, "Six colleagues at night");
    expect(await t.rowOf(post)).toMatchObject({ state: "asked" });
    await describePicture(noah(), file, "Something else");
    await expect(approvePost(t.as(t.desk.ana), post)).rejects.toMatchObject({ code: "post-state" });
    await askPost(noah(), post);
    await approvePost(t.as(t.desk.ana), post);
    expect(await t.work()).toBe(1);
    expect(t.wire.sent[0]?.media).toMatchObject([{ altText: "Something else" }]);
    await expect(describePicture(noah(), file, "What nobody saw")).rejects.toMatchObject({
      code: "post-state",
    });
    expect(await t.database.db.attachment.findUnique({ where: { id: file } })).toMatchObject({
      altText: "Something else",
    });
  });

  it("give away no more than the words of the post", async () => {
    const post = await t.draft(["x"], shown(await picture("Jo's card 4111 1111 1111 1111")));
    await expect(askPost(noah(), post.id)).rejects.toMatchObject({ code: "post-guard" });
  });
});
