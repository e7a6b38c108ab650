import { Refused } from "@/lib/base/errors";
import type { AccountRef } from "../channel";
import type { Link } from "./call/link";
import { open } from "./call/open";

const mostBytes = 64 * 1024 * 1024;
const headersMs = 15_000;
const wholeMs = 120_000;

/**
 * Brings the bytes of a picture or film. Only X's own media hosts (in the sandbox: the sandbox) are asked, and only
 * the API itself sees the account's token. Throws Refused `media-host`, `media-too-large`, `media-gone`.
 */
export async function fetchMedia(
  link: Link,
  account: AccountRef,
  sourceUrl: string,
): Promise<{ bytes: Uint8Array; type: string }> {
  const url = URL.canParse(sourceUrl) ? new URL(sourceUrl) : undefined;
  if (url === undefined || !isMediaHost(link, url))
    throw new Refused("media-host", { host: url?.hostname ?? null });
  const isPrivate = url.pathname.startsWith("/2/") || url.hostname.startsWith("ton.");
  const token = isPrivate ? (await link.deps.tokens.read(account.id))?.accessToken : undefined;
  const ownHost = link.settings.isSandbox ? undefined : url.hostname;
  const opened = await open(link.agents, (url.pathname + url.search).slice(1), token, headersMs, ownHost);
  if ("failure" in opened) {
    const status = opened.failure.kind === "answered" ? opened.failure.status : null;
    throw new Refused("media-gone", { status });
  }
  const late = setTimeout(() => opened.close(new Error("took too long")), wholeMs);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of opened.response) {
      size += (chunk as Buffer).length;
      if (size > mostBytes) throw new Refused("media-too-large", { bytes: mostBytes });
      chunks.push(chunk as Buffer);
    }
    if (!opened.response.complete) throw new Refused("media-gone", { status: null });
    return {
      bytes: Buffer.concat(chunks),
      type: opened.response.headers["content-type"] ?? "application/octet-stream",
    };
  } finally {
    clearTimeout(late);
    if (!opened.response.destroyed) opened.response.destroy();
  }
}

function isMediaHost(link: Link, url: URL): boolean {
  if (link.settings.isSandbox) return url.host === link.settings.apiUrl.host;
  if (url.protocol !== "https:" || url.port !== "") return false;
  return /^((pbs|video|abs|ton)\.twimg\.com|ton\.(x|twitter)\.com|api\.(x|twitter)\.com)$/.test(url.hostname);
}
