import type { AccountRef } from "../channel";
import type { AccountCheckResult } from "../connection";
import type { Link } from "./call/link";
import { wantedScopes } from "./call/oauth";
import { numberOf, textOf, wireOf } from "./fold/wire";

/**
 * What an account needs before it can do care, as far as X tells; what X doesn't tell is for a person to confirm.
 * X's developer guidelines ask automated accounts for the label and the operator's name.
 */
export async function check(link: Link, account: AccountRef): Promise<AccountCheckResult[]> {
  const me = await link.asAccount(account, {
    method: "GET",
    endpoint: "GET /2/users/me",
    path: "2/users/me",
    timeoutMs: 10_000,
    query: { "user.fields": "description,protected,receives_your_dm,verified_type" },
  });
  const user = me.ok ? wireOf(me.body.data) : undefined;
  const code = me.ok || me.failure.kind !== "disconnected" ? null : me.failure.code;
  const bio = textOf(user?.description) ?? "";
  const tokens = await link.deps.tokens.read(account.id);
  const missing = wantedScopes.filter(
    (scope) => tokens !== null && tokens.scopes.length > 0 && !tokens.scopes.includes(scope),
  );
  const read = (state: "ok" | "missing"): "ok" | "missing" | "unknown" =>
    user === undefined ? "unknown" : state;
  return [
    { check: "connection", state: user === undefined ? "missing" : "ok", values: { code } },
    {
      check: "scopes",
      state: tokens === null ? "unknown" : missing.length === 0 ? "ok" : "missing",
      values: { scopes: missing.join(" ") },
    },
    { check: "public-profile", state: read(user?.protected === true ? "missing" : "ok") },
    { check: "dms-open", state: "by-hand" },
    { check: "automated-label", state: "by-hand" },
    { check: "bio-hours", state: read(statesHours(bio) ? "ok" : "missing"), values: { bio } },
    { check: "bio-private-details", state: read(statesPrivate(bio) ? "ok" : "missing") },
    { check: "plan", state: "by-hand", values: { plan: account.plan } },
    await budgetCheck(link),
  ];
}

/** Share of the month's reads that is used, and what money is left; above 80 %, or without any, somebody should know. */
async function budgetCheck(link: Link): Promise<AccountCheckResult> {
  const usage = await link.asApp({
    method: "GET",
    endpoint: "GET /2/usage/tweets",
    path: "2/usage/tweets",
    timeoutMs: 10_000,
    query: { days: "1" },
  });
  const data = usage.ok ? wireOf(usage.body.data) : undefined;
  const used = numberOf(Number(data?.project_usage));
  const cap = numberOf(Number(data?.project_cap));
  const balance = await balanceOf(link);
  const isEmpty = balance !== undefined && balance <= 0;
  const values = {
    used: used ?? 0,
    cap: cap ?? 0,
    balance: balance ?? null,
    isEmpty: isEmpty ? "yes" : "no",
  };
  if (isEmpty) return { check: "budget", state: "missing", values };
  if (used === undefined || cap === undefined || cap <= 0) return { check: "budget", state: "unknown" };
  return { check: "budget", state: used / cap < 0.8 ? "ok" : "missing", values };
}

/** Prepaid and free money together, in US dollars; undefined where X doesn't tell. */
async function balanceOf(link: Link): Promise<number | undefined> {
  const credits = await link.asApp({
    method: "GET",
    endpoint: "GET /2/usage/credits",
    path: "2/usage/credits",
    timeoutMs: 10_000,
  });
  const data = credits.ok ? wireOf(credits.body.data) : undefined;
  const prepaid = numberOf(data?.prepaid_balance);
  return prepaid === undefined ? undefined : prepaid + (numberOf(data?.free_balance) ?? 0);
}

function statesHours(bio: string): boolean {
  return /24\s*\/\s*7|\b\d{1,2}([:.]\d{2})?\s*(am|pm|uhr|h)?\s*(-|–|—|to|until|bis|à|a)\s*\d{1,2}([:.]\d{2})?/iu.test(
    bio,
  );
}

function statesPrivate(bio: string): boolean {
  return /\b(DMs?|direct messages?|private(ly)?|privat|MP|DN)\b/iu.test(bio);
}
