import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Fault } from "../control/faults";
import { refuseControl } from "../control/guard";
import { type Answer, handled, problem, Refusal } from "./answers";
import { callerOf, checkAccess, type House, namesOf, spend } from "./gate";
import { defaultFor } from "./problems";
import { parseBody, readRaw } from "./request-body";
import type { Match, XRequest } from "./router";
import { dialectOf } from "./view";

type Outcome = Answer | typeof handled | "cut";

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function send(res: ServerResponse, answer: Answer, extra: Readonly<Record<string, string>>): void {
  if (res.headersSent || res.destroyed) return;
  const bytes =
    answer.bytes ?? (answer.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.body)));
  const type =
    answer.bytes || answer.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  res.writeHead(answer.status, { ...type, ...extra, ...answer.headers, "content-length": bytes.length });
  res.end(bytes);
}

/** A planned 429 that names no reset lets the caller back in after 5 s. */
function faultAnswer(fault: Fault, accountId: string, now: number): Answer {
  const status = fault.status ?? 500;
  const plain = defaultFor(status, accountId);
  const reset: Record<string, string> =
    status === 429 && !fault.headers
      ? {
          "x-rate-limit-limit": "15",
          "x-rate-limit-remaining": "0",
          "x-rate-limit-reset": String(Math.ceil(now / 1000) + 5),
        }
      : {};
  const headers = { ...plain.headers, ...reset, ...fault.headers };
  if (typeof fault.body === "string") return { status, headers, bytes: Buffer.from(fault.body) };
  return { status, headers, body: fault.body ?? plain.body };
}

async function enact(house: House, match: Match, request: XRequest): Promise<Answer | typeof handled> {
  const { access, handler } = match.route;
  checkAccess(house.world, access, request.caller);
  const endpoint = `${request.method} ${request.template}`;
  const { headers, refusal } = spend(house, endpoint, access, request.caller);
  for (const [name, value] of Object.entries(headers)) request.res.setHeader(name, value);
  return refusal ?? (await handler(request));
}

async function withFault(house: House, match: Match, request: XRequest, fault: Fault): Promise<Outcome> {
  if (fault.cut === "before") {
    if (fault.delayMs) await wait(fault.delayMs);
    return "cut";
  }
  if (fault.status !== undefined && fault.cut === undefined) {
    if (fault.delayMs) await wait(fault.delayMs);
    const accountId = request.caller?.kind === "user" ? request.caller.userId : "0";
    return faultAnswer(fault, accountId, house.world.now());
  }
  const answer = await enact(house, match, request);
  house.world.flush();
  if (fault.delayMs) await wait(fault.delayMs);
  if (fault.cut === "after") return "cut";
  if (answer === handled) return answer;
  const body = fault.body === undefined ? answer.body : fault.body;
  return { ...answer, body, headers: { ...answer.headers, ...fault.headers } };
}

async function outcomeOf(
  house: House,
  match: Match | undefined,
  request: XRequest,
  fault: Fault | undefined,
) {
  try {
    if (!match) return problem(404, "Not Found");
    const { method, path, headers, raw } = request;
    const refused = path.startsWith("/sandbox/") ? refuseControl(method, headers, raw.length > 0) : undefined;
    if (refused) return refused;
    return fault ? await withFault(house, match, request, fault) : await enact(house, match, request);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    process.stderr.write(
      `sandbox: ${request.method} ${request.path}: ${error instanceof Error ? error.stack : error}\n`,
    );
    return problem(500, "Internal Server Error");
  }
}

async function handle(house: House, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const startedAt = Date.now();
  const method = req.method ?? "GET";
  const target = req.url ?? "/";
  const url = new URL(target.startsWith("/") ? `http://sandbox${target}` : target);
  const match = house.router.match(method, url.pathname);
  const caller = callerOf(house, req.headers.authorization);
  const names = namesOf(house.world, caller);
  const template = match?.route.template ?? url.pathname;
  const fault = match ? house.faults.take(`${method} ${template}`, names) : undefined;
  let outcome: Outcome;
  try {
    const raw = await readRaw(req);
    const { body, parts } = parseBody(raw, req.headers["content-type"] ?? "");
    const { searchParams: query } = url;
    const params = match?.params ?? {};
    const dialect = dialectOf(query);
    const base = { method, path: url.pathname, template, params, query, headers: req.headers };
    outcome = await outcomeOf(house, match, { ...base, raw, body, parts, caller, dialect, req, res }, fault);
  } catch (error) {
    outcome = error instanceof Refusal ? error.answer : "cut";
  }
  house.world.flush();
  if (outcome === "cut") req.socket.destroy();
  else if (outcome !== handled)
    send(res, outcome, {
      "x-transaction-id": randomBytes(8).toString("hex"),
      "x-response-time": String(Date.now() - startedAt),
      "api-version": "2.166",
    });
  house.requests.add({
    at: startedAt,
    method,
    path: url.pathname,
    query: url.search,
    endpoint: `${method} ${template}`,
    account: names[0] ?? (caller ? "app" : null),
    status: outcome === "cut" ? 0 : outcome === handled ? res.statusCode : outcome.status,
    durationMs: Date.now() - startedAt,
    fault: fault !== undefined,
  });
}

/** The listener of the sandbox's one port. What was answered is journalled first. */
export function serve(house: House): RequestListener {
  return (req, res) => {
    void handle(house, req, res).catch(() => req.socket.destroy());
  };
}
