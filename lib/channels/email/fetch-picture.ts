import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { Refused } from "@/lib/base/errors";

const MOST_BYTES = 5 * 1024 * 1024;
const WHOLE_MS = 7_000;
const MOST_REDIRECTS = 4;

/**
 * Brings a picture that a stranger's mail points at: without cookie or referrer, within 7 s and 5 MB over all
 * redirects; private and reserved addresses are refused once the name is resolved, at every step. `allowed` are
 * addresses of this network that may be asked. Throws Refused `media-host`, `media-too-large`, `media-gone`.
 */
export async function fetchPicture(
  sourceUrl: string,
  allowed: readonly string[] = [],
): Promise<{ bytes: Uint8Array; type: string }> {
  const signal = AbortSignal.timeout(WHOLE_MS);
  let at = sourceUrl;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(webUrl(at), allowed, signal);
    if ("bytes" in answer) return answer;
    at = answer.location;
  }
  throw new Refused("media-gone", { status: null });
}

function webUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Refused("media-host", { host: url?.hostname ?? null });
  url.username = "";
  url.password = "";
  return url;
}

type Answer = { bytes: Uint8Array; type: string } | { location: string };

async function ask(url: URL, allowed: readonly string[], signal: AbortSignal): Promise<Answer> {
  const response = await open(url, allowed, signal);
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined)
      return { location: URL.parse(headers.location, url)?.href ?? "" };
    if (statusCode !== 200) throw new Refused("media-gone", { status: statusCode });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) throw new Refused("media-too-large", { bytes: MOST_BYTES });
      chunks.push(chunk as Buffer);
    }
    return { bytes: Buffer.concat(chunks), type: headers["content-type"] ?? "application/octet-stream" };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("media-gone", { status: null });
  } finally {
    response.destroy();
  }
}

function open(url: URL, allowed: readonly string[], signal: AbortSignal): Promise<http.IncomingMessage> {
  const isSecure = url.protocol === "https:";
  const rules = { allowIPAddressList: [...allowed], keepAlive: false };
  const agent = isSecure ? new RequestFilteringHttpsAgent(rules) : new RequestFilteringHttpAgent(rules);
  const headers = { accept: "image/*", "accept-encoding": "identity", "user-agent": "Mozilla/5.0" };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(
        /is not allowed/i.test(error.message)
          ? new Refused("media-host", { host: url.hostname })
          : new Refused("media-gone", { status: null }),
      );
    try {
      const request = (isSecure ? https : http).get(url, { agent, headers, signal }, resolve);
      request.on("error", fail);
    } catch (error) {
      fail(error instanceof Error ? error : new Error("refused"));
    }
  });
}
