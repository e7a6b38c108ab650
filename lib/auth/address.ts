/**
 * The address a request came from: the last one the nearest proxy added. What stands before it may be
 * forged, and so may all of it on a desk without a proxy: never the only thing a limit counts by.
 */
export function addressOf(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return /^[0-9a-f.:]{2,45}$/i.test(last) ? last : "unknown";
}
