import type { AccountRef } from "../../channel";
import type { ChannelDeps, ExchangeResult } from "../../channel-deps";
import { chargesOf } from "../charges";
import type { XSettings } from "../settings";
import { type Agents, agentsTo } from "./agents";
import { type BudgetBook, createBudgetBook } from "./budget-book";
import type { Answer, Failure } from "./failure";
import { createHealthBoard, type HealthBoard } from "./health-board";
import { exchangeToken } from "./oauth";
import { type Request, request } from "./request";

export interface Ask extends Request {
  /** Method and template, as budgets are counted: `GET /2/users/:id/mentions`. */
  endpoint: string;
  scope?: string;
  /** Its failing says nothing about the account: a thing an app may or may not be granted. */
  isOptional?: boolean;
}

/** Our side of the wire: every call of the channel goes through it. */
export interface Link {
  readonly settings: XSettings;
  readonly agents: Agents;
  readonly budget: BudgetBook;
  readonly health: HealthBoard;
  readonly deps: ChannelDeps;
  asAccount(account: AccountRef, ask: Ask): Promise<Answer>;
  asApp(ask: Ask): Promise<Answer>;
}

const appScope = "app";
const refreshAheadMs = 60_000;
/** A call with less time than this is not begun. */
const leastMs = 100;

/** Makes calls with the account's or the app's token: within the budget, renewing a token that ran out once. */
export function createLink(settings: XSettings, deps: ChannelDeps): Link {
  const agents = agentsTo(settings.apiUrl);
  const budget = createBudgetBook(deps);
  const health = createHealthBoard(deps);

  async function metered(scope: string, token: string, ask: Ask, deadline: number): Promise<Answer> {
    const verdict = await deps.budget.take(scope, ask.endpoint);
    if (!verdict.granted) return fail({ kind: "limited", resetAt: verdict.resetAt });
    const timeoutMs = Math.floor(deadline - performance.now());
    // The caller has given up by then and taken the send for doubtful: it must not go out behind its back.
    if (timeoutMs < leastMs) return fail({ kind: "later" });
    const answer = await request(agents, { bearer: token }, { ...ask, timeoutMs });
    await budget.note(scope, ask.endpoint, answer);
    if (answer.ok) await deps.meter.note(scope, ask.endpoint, chargesOf(ask, answer.body));
    return answer;
  }

  const exchange = (refreshToken: string): Promise<ExchangeResult> =>
    exchangeToken(agents, settings, deps.now, { grant_type: "refresh_token", refresh_token: refreshToken });

  async function renewed(
    account: AccountRef,
    stale: string,
  ): Promise<{ token: string } | { failure: Failure }> {
    const fresh = await deps.tokens.refresh(account.id, stale, exchange);
    if (fresh === "later") return { failure: { kind: "later" } };
    if (fresh === "reconnect") return { failure: { kind: "disconnected", code: "x-reconnect" } };
    return { token: fresh.accessToken };
  }

  async function withToken(account: AccountRef, ask: Ask): Promise<Answer> {
    const deadline = performance.now() + ask.timeoutMs;
    const tokens = await deps.tokens.read(account.id);
    if (!tokens) return fail({ kind: "disconnected", code: "x-unconnected" });
    if (ask.scope !== undefined && tokens.scopes.length > 0 && !tokens.scopes.includes(ask.scope))
      return fail({ kind: "disconnected", code: "x-scope-missing", scope: ask.scope });
    let token = tokens.accessToken;
    if (tokens.expiresAt && tokens.expiresAt.getTime() - refreshAheadMs < deps.now().getTime()) {
      const fresh = await renewed(account, token);
      if ("failure" in fresh) return fail(fresh.failure);
      token = fresh.token;
    }
    const answer = await metered(account.id, token, ask, deadline);
    if (answer.ok || answer.failure.kind !== "answered" || answer.failure.status !== 401) return answer;
    const fresh = await renewed(account, token);
    return "failure" in fresh ? fail(fresh.failure) : metered(account.id, fresh.token, ask, deadline);
  }

  return {
    settings,
    agents,
    budget,
    health,
    deps,
    async asAccount(account, ask) {
      const answer = await withToken(account, ask);
      if (!ask.isOptional) await health.heard(account.id, ask, answer);
      return answer;
    },
    async asApp(ask) {
      if (settings.bearer === undefined) return fail({ kind: "disconnected", code: "x-no-app-token" });
      return metered(appScope, settings.bearer, ask, performance.now() + ask.timeoutMs);
    },
  };
}

function fail(failure: Failure): Answer {
  return { ok: false, failure };
}
