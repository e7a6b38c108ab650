import { Agent, type RequestOptions, request } from "node:http";

/** An idle connection is given up before the desk closes it (5 s). */
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 3000 });

/** A GET over a kept connection; the answer's bytes. node:http, so that the driver costs little. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Buffer> {
  return call(url, { headers });
}

/** A POST of JSON as the desk's own page sends it. */
export function post(url: string, headers: Record<string, string>, body: unknown): Promise<Buffer> {
  const bytes = Buffer.from(JSON.stringify(body));
  const own = {
    "content-type": "application/json",
    "content-length": String(bytes.length),
    origin: new URL(url).origin,
  };
  return call(url, { method: "POST", headers: { ...headers, ...own } }, bytes);
}

function call(url: string, options: RequestOptions, sent?: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        if (Math.floor((answer.statusCode ?? 0) / 100) === 2) resolve(body);
        else reject(new Error(`${url} answered ${answer.statusCode}: ${body.toString().slice(0, 300)}`));
      });
    });
    asked.on("error", reject);
    asked.end(sent);
  });
}
