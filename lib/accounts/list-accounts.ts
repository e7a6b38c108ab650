import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { healthLight } from "./rules/health-light";
import { readerRights, type TeamRight } from "./rules/reader-rights";
import type { Account } from "./schemas";

interface Row {
  id: string;
  channel: string;
  purpose: Account["purpose"];
  handle: string;
  externalId: string | null;
  displayName: string;
  teamId: string | null;
  teamName: string | null;
  signatureSymbol: string;
  signatureKind: Account["signature"]["kind"];
  plan: Account["plan"];
  isActive: boolean;
  connectionState: Account["connectionState"];
  healthState: string;
  healthCause: string | null;
  healthValues: Account["health"]["values"] | null;
  ingestDelaySeconds: number | null;
  lastReceivedAt: Date | null;
  teams: TeamRight[];
  budget: Account["health"]["budget"];
}

/** Every account with its health, and what the reader may do with it. One statement. */
export async function listAccounts(ctx: Ctx, where: Sql = sql`true`): Promise<Account[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT account.id, account.channel, account.purpose, account.handle, account."externalId", account."displayName",
      account."teamId", team.name AS "teamName", account."signatureSymbol", account."signatureKind", account.plan,
      account."isActive", account."connectionState", account."healthState", account."healthCause",
      account."healthValues", account."ingestDelaySeconds", account."lastReceivedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('teamId', named."teamId", 'mayReply', named."mayReply",
          'mayPublish', named."mayPublish", 'mayReadPrivate', named."mayReadPrivate"))
        FROM "AccountTeam" named WHERE named."accountId" = account.id), '[]'::jsonb) AS teams,
      coalesce((SELECT jsonb_agg(jsonb_build_object('endpoint', budget.endpoint, 'limit', budget."limit",
          'remaining', greatest(budget.remaining, 0),
          'resetAt', to_char(budget."resetAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          ORDER BY budget.endpoint)
        FROM "RateBudget" budget WHERE budget.scope = account.id::text AND budget."resetAt" > ${ctx.now()}),
        '[]'::jsonb) AS budget
    FROM "Account" account LEFT JOIN "Team" team ON team.id = account."teamId"
    WHERE ${where}
    ORDER BY account.channel, account.purpose DESC, lower(account.handle)`;
  return rows.map((row) => present(ctx, row));
}

function present(ctx: Ctx, row: Row): Account {
  const { teamId, teamName, signatureSymbol, signatureKind, teams, budget } = row;
  const light = healthLight(row);
  return {
    id: row.id,
    channel: row.channel,
    purpose: row.purpose,
    handle: row.handle,
    externalId: row.externalId,
    displayName: row.displayName,
    team: teamId === null ? null : { id: teamId, name: teamName ?? "" },
    signature: { symbol: signatureSymbol, kind: signatureKind },
    plan: row.plan,
    isActive: row.isActive,
    connectionState: row.connectionState,
    health: {
      state: light.state,
      cause: light.cause,
      values: row.healthValues ?? {},
      ingestDelaySeconds: row.ingestDelaySeconds,
      lastReceivedAt: row.lastReceivedAt?.toISOString() ?? null,
      budget,
    },
    rights: readerRights(ctx.actor, teams),
  };
}
