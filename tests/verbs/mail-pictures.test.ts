import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { answerWireRequests } from "@/lib/accounts/answer-wire-requests";
import { answerMailPictures } from "@/lib/replies/answer-mail-pictures";
import { getMailDocument } from "@/lib/replies/get-mail-document";
import { getRawMail } from "@/lib/replies/get-raw-mail";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { loadMailPictures } from "@/lib/replies/load-mail-pictures";
import { mail, mailDesk } from "../support/mail-desk";

const desk = mailDesk();
const png = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } })
    .png()
    .toBuffer();

/** Asks as a page does while the worker answers. */
async function load(interactionId: string, as = desk.desk.greta) {
  const asked = loadMailPictures(desk.ctx(as), interactionId);
  const done = asked.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([done, new Promise((resolve) => setTimeout(() => resolve(false), 20))])))
    await answerWireRequests(desk.worker(), { "mail-pictures": answerMailPictures });
  return asked;
}

describe("the pictures a mail points at", () => {
  const html =
    '<p>Hi</p><img data-remote-src="https://a.example/1.png" /><img data-remote-src="https://a.example/2.png" /><img data-remote-src="https://a.example/1.png" />';

  it("come when a person asks, once, stand in the document and in no list, and the audit says so", async () => {
    const letter = mail("pictures@outside.example", { html });
    await desk.ingest(letter);
    const { id } = await desk.stored(letter);
    expect(await getMailDocument(desk.ctx(), id)).not.toContain('src="data:');
    desk.wire.media.push({ bytes: new Uint8Array(await png()), type: "text/html" });
    desk.wire.media.push({ bytes: new TextEncoder().encode("<svg onload=alert(1)>"), type: "image/png" });
    expect(await load(id)).toEqual({ loaded: 1, failed: 1 });
    expect((await getMailDocument(desk.ctx(), id)).match(/src="data:image\/png;base64,/g)).toHaveLength(2);
    expect((await getReplyInteraction(desk.ctx(), id)).attachments).toEqual([]);
    desk.wire.media.push({ bytes: new Uint8Array(await png()), type: "image/png" });
    expect(await load(id)).toEqual({ loaded: 2, failed: 0 });
    expect(desk.wire.media).toEqual([]);
    const entries = await desk.database.db.auditEntry.findMany({ where: { action: "mail.pictures-loaded" } });
    expect(entries.map(({ subjectId, actorId }) => [subjectId, actorId])).toEqual([
      [id, desk.desk.greta.agentId],
      [id, desk.desk.greta.agentId],
    ]);
  });

  it("are fetched for nobody who may not see the mail, nor is it handed out", async () => {
    const letter = mail("barred@outside.example", { html });
    await desk.ingest(letter);
    const { id } = await desk.stored(letter);
    for (const deed of [loadMailPictures, getMailDocument, getRawMail])
      await expect(deed(desk.ctx(desk.desk.noah), id)).rejects.toMatchObject({ code: "not-found" });
  });
});
