import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { keepFiles } from "@/lib/replies/keep-files";
import { arrival } from "../support/inbound";
import { mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();
const picture = () =>
  sharp({ create: { width: 4, height: 3, channels: 3, background: "red" } })
    .png()
    .toBuffer();

describe("the files of a mail", () => {
  it("are kept before the words come in, with names and types of our own, and stand beside them", async () => {
    const png = new Uint8Array(await picture());
    const letter = mail(
      "files@outside.example",
      { html: '<p>See <img data-cid="bag@x" /></p>' },
      {
        media: [
          { externalId: "1", name: "../../bag.html", type: "text/html", contentId: "bag@x", bytes: png },
          { externalId: "2", name: "CON", type: "image/png", bytes: new TextEncoder().encode("<script>1") },
          {
            externalId: "3",
            name: "a\r\nb.ics",
            type: "text/calendar",
            bytes: new TextEncoder().encode("BEGIN"),
          },
        ],
      },
    );
    const [kept] = await keepFiles(desk.ctx(), [arrival(desk.account, letter)]);
    await ingestInteractions(desk.ctx(), kept ? [kept] : []);
    const row = await desk.stored(letter);
    const shown = await getReplyInteraction(desk.ctx(), row.id);
    expect(shown.attachments).toMatchObject([
      { name: "bag.png", type: "image/png", width: 4, height: 3, state: "stored", bytes: png.length },
      { name: "file.bin", type: "application/octet-stream", state: "stored" },
      { name: "ab.ics", type: "text/plain", state: "stored" },
    ]);
    const stored = await desk.database.db.attachment.findMany({
      where: { interactionId: row.id },
      orderBy: { position: "asc" },
    });
    expect(stored.map(({ role }) => role)).toEqual(["inline", "file", "file"]);
    expect(await desk.ctx().files.get(stored[0]?.key ?? "")).toEqual(png);
  });

  it("are not kept again when the same mail comes again", async () => {
    const bytes = new TextEncoder().encode("once");
    const letter = mail("again@outside.example", {}, { media: [{ externalId: "1", bytes }] });
    const once = await keepFiles(desk.ctx(), [arrival(desk.account, letter)]);
    await ingestInteractions(desk.ctx(), once);
    const [twice] = await keepFiles(desk.ctx(), [arrival(desk.account, letter)]);
    expect(twice?.files).toBeUndefined();
  });

  it("leave the words alone when the disk is full", async () => {
    const ctx = desk.ctx();
    const full = { ...ctx, files: { ...ctx.files, put: async () => Promise.reject(new Error("ENOSPC")) } };
    const letter = mail(
      "full@outside.example",
      {},
      { media: [{ externalId: "1", name: "a.txt", bytes: new Uint8Array([65]) }] },
    );
    const kept = await keepFiles(full, [arrival(desk.account, letter)]);
    await ingestInteractions(ctx, kept);
    const shown = await getReplyInteraction(ctx, (await desk.stored(letter)).id);
    expect(shown.text).not.toBe("");
    expect(shown.attachments).toMatchObject([{ name: "a.txt", state: "failed" }]);
  });
});
