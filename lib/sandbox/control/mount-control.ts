import { z } from "zod";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import type { LedgerEntry } from "../x/ledger";
import { raisedFactor } from "../x/rate-limits";
import { param, type XRequest } from "../x/router";
import type { LoggedRequest } from "./request-log";

const open = { auth: "none" } as const;
const fault = z.strictObject({
  endpoint: z.string().min(3),
  account: z.string().optional(),
  times: z.int().min(1).max(1_000_000).default(1),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.coerce.string()).optional(),
  body: z.unknown().optional(),
  delayMs: z.number().min(0).max(600_000).optional(),
  cut: z.enum(["before", "after"]).optional(),
});

const since = (request: XRequest) => Number(request.query.get("since") ?? 0) || 0;
const instant = (at: number) => new Date(at).toISOString();
const presentEffect = (entry: LedgerEntry) => ({ ...entry, at: instant(entry.at) });
const presentRequest = (entry: LoggedRequest) => ({ ...entry, at: instant(entry.at) });

function state(house: House): Answer {
  const { world } = house;
  return json(200, {
    limits: house.limits.mode,
    limitsFactor: house.limits.mode === "raised" ? raisedFactor : 1,
    searchLagSeconds: house.searchLagSeconds,
    deskUrl: house.deskUrl ?? null,
    imapPort: house.imapPort ?? null,
    now: instant(world.now()),
    posts: world.posted.size,
    messages: world.messages.size,
    users: [...world.users()].length,
    ledger: world.ledger.length,
    requests: house.requests.count,
    faults: house.faults.list(),
  });
}

/** Faults to come, the ledger of effects, the log of requests, and the state of it all. */
export function mountControl(house: House): void {
  const { router, faults, world, requests } = house;
  router.route("POST", "/sandbox/faults", open, (request) => {
    const given = readBody(fault, request.body);
    faults.add(given);
    return json(201, given);
  });
  router.route("GET", "/sandbox/faults", open, () => json(200, { data: faults.list() }));
  router.route("DELETE", "/sandbox/faults", open, () => {
    faults.clear();
    return json(200, { data: [] });
  });
  router.route("GET", "/sandbox/ledger", open, (request) =>
    json(200, { data: world.ledger.since(since(request)).map(presentEffect) }),
  );
  router.route("GET", "/sandbox/requests", open, (request) =>
    json(200, { data: requests.since(since(request)).map(presentRequest) }),
  );
  router.route("GET", "/sandbox/state", open, () => state(house));
  router.route("GET", "/sandbox/users/:username", open, (request) => {
    const user = world.userByUsername(param(request, "username"));
    return user ? json(200, user) : problem(404, "There is nobody by that username.");
  });
}
