import path from "node:path";
import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import type { ConversationRecord } from "./export-conversation";
import { type Glyphs, printable } from "./rules/printable";
import type { RecordedItem } from "./rules/recorded";

/** Says a sentence of messages/<locale>/privacy.json, `pdf.<key>`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const FONTS = path.resolve("node_modules/geist/dist/fonts");
const MARGIN = 48;
const AT_ONCE = 8;
const INK = "#15181c";
const FAINT = "#5c6570";

/**
 * The record on paper, A4: what the JSON says, and its SHA-256 on every page. Words alone are drawn, so nothing is
 * fetched and no picture is opened. Characters the fonts lack (emoji, Arabic, Hebrew, CJK) stand as their numbers, and
 * a line says how many.
 */
export async function drawRecord(
  { record, sha256 }: ConversationRecord,
  { exportedAt, exportedBy, why }: { exportedAt: Date; exportedBy: string; why: string },
  say: Say,
): Promise<Uint8Array<ArrayBuffer>> {
  const { conversation, interactions, notes, turns } = record;
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    info: { Title: say("title"), Producer: "Caret", CreationDate: exportedAt },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => doc.on("end", resolve));
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  doc.registerFont("plain", path.join(FONTS, "geist-sans/Geist-Regular.ttf"));
  doc.registerFont("strong", path.join(FONTS, "geist-sans/Geist-SemiBold.ttf"));
  doc.registerFont("mono", path.join(FONTS, "geist-mono/GeistMono-Regular.ttf"));
  let replaced = 0;
  const line = (
    text: string,
    look: { size?: number; color?: string; font?: "plain" | "strong" | "mono" } = {},
  ) => {
    doc
      .font(look.font ?? "plain")
      .fontSize(look.size ?? 9)
      .fillColor(look.color ?? INK);
    const shown = printable(text, glyphsOf(doc));
    replaced += shown.replaced;
    doc.text(shown.text, { lineGap: 1.5 });
  };
  const faint = (text: string) => line(text, { color: FAINT, size: 8 });

  line(say("title"), { font: "strong", size: 16 });
  doc.moveDown(0.4);
  faint(say("conversation", { id: conversation.id, customer: conversation.customer }));
  faint(say("account", { account: conversation.account ?? "-", status: conversation.status }));
  faint(say("exported", { at: exportedAt.toISOString(), by: exportedBy, why }));
  faint(say(notes ? "withNotes" : "withoutNotes", { count: interactions.length }));
  faint(say("times"));
  for (const turn of turns) {
    const { startedAt, promisedAt, endedAt, ending } = turn;
    faint(say("turn", { startedAt, promisedAt, endedAt: endedAt ?? "-", ending: ending ?? "-" }));
  }
  for (const [index, item] of interactions.entries()) {
    // Laying out text is slow: others of this process get their turn between.
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    doc.moveDown(0.8);
    if ("hidden" in item) faint(say("hidden", { channel: item.channel, at: item.publishedAt }));
    else drawItem(item, { line, faint, say });
  }
  if (replaced > 0) {
    doc.moveDown(1);
    faint(say("replaced", { count: replaced }));
  }
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    if (page % AT_ONCE === AT_ONCE - 1) await setImmediate();
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.font("mono").fontSize(6.5).fillColor(FAINT);
    const foot = say("foot", { sha256, page: page + 1, pages: count });
    doc.text(foot, MARGIN, doc.page.height - 30, { lineBreak: false });
  }
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

type Pen = { line: (text: string, look?: { size?: number; font?: "strong" | "mono" }) => void } & {
  faint: (text: string) => void;
  say: Say;
};

function drawItem(item: RecordedItem, { line, faint, say }: Pen): void {
  const { author, channel, kind, audience, direction } = item;
  const handle = author.handle ? ` (${author.handle})` : "";
  line(`${author.displayName}${handle}`, { font: "strong", size: 9.5 });
  faint(say("item", { channel, kind, audience, direction, account: item.account ?? "-" }));
  faint(say("published", { publishedAt: item.publishedAt, receivedAt: item.receivedAt }));
  line(`${item.id}  ${[item.externalId, ...item.furtherIds].filter(Boolean).join("  ")}`, {
    font: "mono",
    size: 7,
  });
  if (item.url) faint(say("link", { url: item.url }));
  if (item.mail?.subject) faint(say("subject", { subject: String(item.mail.subject) }));
  if (item.withheldReason) faint(say("withheld", { reason: item.withheldReason }));
  if (item.deletedAt) faint(say("deleted", { at: item.deletedAt }));
  if (item.text) line(item.text, { size: 10 });
  for (const edit of item.edits) faint(say("edit", { at: edit.publishedAt, text: edit.text }));
  if (item.reply) {
    const { state, queuedAt, sentAt } = item.reply;
    faint(say("reply", { state, queuedAt: queuedAt ?? "-", sentAt: sentAt ?? "-" }));
  }
  for (const file of item.files) {
    const { name, type, bytes, sha256 } = file;
    faint(say("file", { name: name || file.id, type, bytes, sha256: sha256 ?? "-" }));
  }
}

/** pdfkit keeps the open font to itself; its fontkit object tells what it can print. */
function glyphsOf(doc: PDFKit.PDFDocument): Glyphs {
  const { _font } = doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
  return (code) => _font.font.hasGlyphForCodePoint(code);
}
