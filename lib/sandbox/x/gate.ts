import type { Faults } from "../control/faults";
import type { RequestLog } from "../control/request-log";
import { type Answer, problem, refuse } from "./answers";
import { resolveCaller } from "./auth";
import type { Caller } from "./model";
import { forbidden, unauthorized, unsupportedAuthentication } from "./problems";
import type { RateLimits } from "./rate-limits";
import type { Access, Router } from "./router";
import type { SandboxWorld } from "./world";

/** What every door of the sandbox shares. */
export interface House {
  world: SandboxWorld;
  router: Router;
  faults: Faults;
  requests: RequestLog;
  limits: RateLimits;
  searchLagSeconds: number;
  /** Where the desk listens, for what rings it. */
  deskUrl: string | undefined;
  /** Where the desk takes mail. */
  deskMailPort: number | undefined;
  /** Of the IMAP server, once it stands. */
  imapPort?: number | undefined;
}

/** Username and id of who asks, for faults and logs. */
export function namesOf(world: SandboxWorld, caller: Caller | undefined): string[] {
  if (caller?.kind !== "user") return [];
  const user = world.userById(caller.userId);
  return user ? [user.username, user.id] : [caller.userId];
}

export function callerOf(house: House, authorization: string | undefined): Caller | undefined {
  return resolveCaller(house.world, authorization);
}

/** Throws the refusal when the caller may not use the endpoint. */
export function checkAccess(world: SandboxWorld, access: Access, caller: Caller | undefined): void {
  if (access.auth === "none") return;
  const known = caller ?? refuse(unauthorized());
  if (access.auth === "user" && known.kind === "app") refuse(unsupportedAuthentication("app"));
  if (access.auth === "app" && known.kind === "user") refuse(unsupportedAuthentication("user"));
  if (known.kind !== "user") return;
  const user = world.userById(known.userId) ?? refuse(unauthorized());
  if (user.suspended)
    refuse(
      problem(403, "Your account is suspended and is not permitted to access this feature.", { code: 64 }),
    );
  if (known.via === "oauth2" && access.scopes?.some((scope) => !known.scopes.includes(scope)))
    refuse(forbidden("Forbidden"));
}

/** Spends the call; the headers go on the answer either way. */
export function spend(house: House, endpoint: string, access: Access, caller: Caller | undefined) {
  if (!caller) return { headers: {}, refusal: undefined };
  const verdict = house.limits.take(endpoint, access.limit, caller);
  const refusal: Answer | undefined = verdict.allowed ? undefined : problem(429, "Too Many Requests");
  return { headers: verdict.headers, refusal };
}
