/** What a browser may show in place: raster pictures that can carry no script. */
const SHOWN: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

export const MAX_UPLOAD_BYTES = 5_000_000;
export const MAX_PIXELS = 50_000_000;

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
};

/** Whether this type, read from the bytes, is a picture we send and show. */
export function isPicture(type: string): boolean {
  return SHOWN.includes(type);
}

/** A file name of one plain line, at most 100 long, without a path or a name Windows reserves, ending as its type does. */
export function fileName(given: string, type: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const extension = EXTENSIONS[type];
  const stem = extension ? plain.replace(/\.[^.]{1,10}$/, "") : plain;
  const safe = stem === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? "file" : stem;
  const short = [...safe].slice(0, 95).join("");
  return extension ? `${short}.${extension}` : short;
}
