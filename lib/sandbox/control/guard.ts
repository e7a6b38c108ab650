import type { IncomingHttpHeaders } from "node:http";
import { type Answer, problem } from "../x/answers";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

function isLoopbackOrigin(origin: string): boolean {
  try {
    return loopback.test(new URL(origin).host);
  } catch {
    return false;
  }
}

/** Refuses control from a page elsewhere: a foreign Host or Origin, or a change that isn't application/json. */
export function refuseControl(
  method: string,
  headers: IncomingHttpHeaders,
  hasBody: boolean,
): Answer | undefined {
  if (!loopback.test(headers.host ?? "")) return problem(403, "The control paths answer on loopback only.");
  if (headers.origin !== undefined && !isLoopbackOrigin(headers.origin))
    return problem(403, "The control paths do not answer pages of other origins.");
  const changes = method !== "GET" && method !== "HEAD" && (method !== "DELETE" || hasBody);
  if (changes && !/^application\/json\b/iu.test(headers["content-type"] ?? ""))
    return problem(415, "Send application/json.");
  return undefined;
}
