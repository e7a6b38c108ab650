import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { isPicture } from "./rules/file-kinds";
import { wholeText } from "./rules/mail-body";
import { type DocumentPicture, mailDocument, plainDocument } from "./rules/mail-document";

const MOST_BYTES = 25 * 1024 * 1024;

/** The whole of a mail as a document that asks nobody for anything. Throws NotFound, also for one the reader may not see. */
export async function getMailDocument(ctx: Ctx, interactionId: string): Promise<string> {
  const { text, mail } = await getVisibleInteraction(ctx, interactionId);
  const row = mail && (await ctx.db.mail.findUnique({ where: { interactionId }, select: { html: true } }));
  if (!row) throw new NotFound("not-found");
  if (row.html === null) return plainDocument(wholeText(text, mail.folded));
  return mailDocument(row.html, await picturesOf(ctx, interactionId));
}

async function picturesOf(ctx: Ctx, interactionId: string) {
  const files = await ctx.db.attachment.findMany({
    where: { interactionId, state: "stored", key: { not: null } },
    orderBy: { position: "asc" },
  });
  const inline = new Map<string, DocumentPicture>();
  const remote = new Map<string, DocumentPicture>();
  let total = 0;
  for (const { key, type, bytes, role, contentId, sourceUrl, scannedAt } of files) {
    const into = role === "remote" ? remote : inline;
    const name = role === "remote" ? sourceUrl : contentId;
    if (ctx.scanner && scannedAt === null) continue;
    if (key === null || name === null || !isPicture(type) || total + bytes > MOST_BYTES) continue;
    const stored = await ctx.files.get(key);
    if (stored === null) continue;
    total += bytes;
    into.set(name, { type, base64: Buffer.from(stored).toString("base64") });
  }
  return { inline, remote };
}
