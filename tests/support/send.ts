import http from "node:http";

/** Where the pages under test were built. */
export const BUILD = () => process.env.CARET_DIST ?? ".next";

export interface Sent {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface ToSend {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** One request exactly as written: any Host, Origin or doubled header, no redirect followed. */
export function send(url: string, { method = "GET", headers = {}, body }: ToSend = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const { hostname, port, origin } = new URL(url);
    const path = url.slice(origin.length) || "/";
    const request = http.request(
      { hostname, port, path, method, headers, setHost: !("host" in headers) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        answer.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Signs in over HTTP as the sign-in page does. Gives the session cookie, or the refusal. */
export async function enter(
  desk: string,
  provider: "password" | "one-click",
  fields: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<{ cookie: string | null; answer: Sent }> {
  const csrf = await send(`${desk}/api/auth/csrf`);
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const csrfCookie = cookiesOf(csrf);
  const answer = await send(`${desk}/api/auth/callback/${provider}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: desk,
      ...headers,
      cookie: [csrfCookie, headers.cookie].filter(Boolean).join("; "),
    },
    body: JSON.stringify({ ...fields, csrfToken, json: "true" }),
  });
  const session = cookiesOf(answer)
    .split("; ")
    .find((each) => /^(__Host-)?caret\.session=./.test(each));
  return { cookie: session ?? null, answer };
}

function cookiesOf({ headers }: Sent): string {
  return (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
}
