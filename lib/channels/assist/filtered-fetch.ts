import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

const LONGEST = 200_000;

/**
 * A fetch that reaches no private address but those allowed, asked anew once the name is resolved; follows no redirect
 * and takes 200 kB at most. Throws what the socket threw.
 */
export function filteredFetch(allowIPAddressList: string[]): typeof fetch {
  const filter = { allowIPAddressList, keepAlive: false };
  const agents = {
    "http:": new RequestFilteringHttpAgent(filter),
    "https:": new RequestFilteringHttpsAgent(filter),
  };
  return async (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = { ...Object.fromEntries(asked.headers), "content-length": String(body.length) };
    const agent = url.protocol === "https:" ? agents["https:"] : agents["http:"];
    const options = { method: asked.method, headers, agent, signal: asked.signal };
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = (url.protocol === "https:" ? https : http).request(url, options, resolve);
      request.once("error", reject);
      request.end(body);
    });
    const type = response.headers["content-type"] ?? "application/json";
    return new Response(await readAll(response), {
      status: response.statusCode ?? 500,
      headers: { "content-type": type },
    });
  };
}

async function readAll(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > LONGEST) {
      response.destroy();
      throw new Error("The answer is too long.");
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
