/** What a browser may show in place: raster pictures that can carry no script. */
const SHOWN: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/** The most a picture of a reply may have; a file of any other kind goes with a mail alone and may have more. */
export const MAX_PICTURE_BYTES = 5_000_000;
export const MAX_UPLOAD_BYTES = 20_000_000;
export const MAX_PIXELS = 50_000_000;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/heic": "heic",
  "image/tiff": "tif",
  "image/bmp": "bmp",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "application/gzip": "gz",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "audio/ogg": "ogg",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
};

/** Words of these kinds open in nothing that would run them. */
const PLAIN_WORDS = /\.(txt|csv|tsv|log|md|ics|vcf|eml)$/i;

/** Files we send with a mail: documents, sound and film; nothing that a computer runs. */
const SENT: readonly string[] = [...Object.keys(EXTENSIONS), "text/plain"];

/** Whether this type, read from the bytes, is a picture we send and show. */
export function isPicture(type: string): boolean {
  return SHOWN.includes(type);
}

/** Whether a file of this type, read from the bytes, may leave with a reply by mail. */
export function maySend(type: string): boolean {
  return SENT.includes(type);
}

/**
 * A file name of one plain line, at most 100 long, without a path or a name Windows reserves, ending as its type does:
 * what is called `page.html` but is words comes out as `page.html.txt`, a program as `.bin`.
 */
export function fileName(given: string, type: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const own = EXTENSIONS[type];
  const isWords = type === "text/plain" && PLAIN_WORDS.test(plain);
  const extension = own ?? (isWords ? plain.split(".").at(-1)?.toLowerCase() : undefined) ?? endOf(type);
  const isNamedSo = own !== undefined || isWords || plain.toLowerCase().endsWith(`.${extension}`);
  const stem = isNamedSo ? plain.replace(/\.[^.]{1,10}$/, "") : plain;
  const safe = stem === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? "file" : stem;
  return `${[...safe].slice(0, 95).join("")}.${extension}`;
}

function endOf(type: string): string {
  return type === "text/plain" ? "txt" : "bin";
}
