import type { Attachment } from "postal-mime";
import type { InboundMedia } from "../../channel";
import type { WrittenPicture } from "./sanitise-html";
import { readTnef } from "./tnef";
import { oneLine, wordsOf } from "./words";

/** A file of a mail, before it is one of an interaction. */
export interface MailFile {
  name: string | null;
  type: string;
  contentId: string | null;
  bytes: Uint8Array;
}

const LONGEST_NAME = 200;
const MOST_FILES = 200;

/** The files of a mail: each part that is one, what a winmail.dat holds in place of itself, and pictures written into the HTML. */
export function filesOf(
  attachments: readonly Attachment[],
  pictures: readonly WrittenPicture[],
): { files: MailFile[]; text: string | null } {
  const files: MailFile[] = [];
  let text: string | null = null;
  for (const attachment of attachments) {
    const file = fileOf(attachment);
    const packed = isTnef(file) ? readTnef(file.bytes) : null;
    if (packed && packed.text !== null) text ??= packed.text;
    if (packed && packed.files.length > 0)
      files.push(
        ...packed.files.map(({ name, bytes }) => ({
          name,
          bytes,
          contentId: null,
          type: "application/octet-stream",
        })),
      );
    else files.push(file);
  }
  const written = pictures.map(({ contentId, type, base64 }) => ({
    name: null,
    type,
    contentId,
    bytes: Buffer.from(base64, "base64"),
  }));
  return { files: [...files, ...written].slice(0, MOST_FILES), text };
}

/** As an interaction carries them; each known by its place in the mail. */
export function mediaOf(externalId: string, files: readonly MailFile[]): InboundMedia[] {
  return files.map(({ name, type, contentId, bytes }, index) => {
    const media: InboundMedia = { externalId: `${externalId}/${index + 1}`, bytes, type };
    const clean = name === null ? "" : fileName(name);
    if (clean !== "") media.name = clean;
    if (contentId !== null) media.contentId = contentId;
    return media;
  });
}

function fileOf({ filename, mimeType, contentId, content }: Attachment): MailFile {
  const id = oneLine((contentId ?? "").replace(/^\s*<|>\s*$/g, ""), 300);
  return {
    name: filename ?? null,
    type: /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(mimeType) ? mimeType : "application/octet-stream",
    contentId: id === "" ? null : id,
    bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
  };
}

/** Only the last part of a path, and nothing that reads differently from what it is. */
function fileName(written: string): string {
  return oneLine(wordsOf(written, 4 * LONGEST_NAME).replace(/^.*[/\\]/s, ""), 4 * LONGEST_NAME).slice(
    -LONGEST_NAME,
  );
}

function isTnef({ type, name }: MailFile): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(type) || name?.toLowerCase() === "winmail.dat";
}
