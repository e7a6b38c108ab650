import { requireRole } from "@/lib/agents/rules/require-role";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { instantOfWall, localDay } from "@/lib/coverage/rules/zone-offsets";
import { findDeskZone } from "./find-desk-zone";
import { measureTruth } from "./measure-truth";
import { readPolicy } from "./read-policy";
import { pageClaim, readStatedHours, type StatedRow } from "./read-stated-hours";
import { readStatements } from "./read-statements";
import { type Claim, parseClaims } from "./rules/claims";
import { coveredHours } from "./rules/covered-hours";
import { proposeWording } from "./rules/honest-wording";
import { judgeClaims } from "./rules/judge-claims";
import { slowestTarget } from "./rules/slowest-target";
import type { Said } from "./rules/truth-facts";
import type { Truth } from "./truth-schemas";

const DAYS = 28;

/**
 * What we say (bio, automatic reply, public hours, target) against what was achieved in the last 28 whole days of the
 * desk's zone, account by account. Admins only.
 */
export async function checkTruth(ctx: Ctx): Promise<Truth> {
  requireRole(ctx.actor, ["admin"]);
  const zone = await findDeskZone(ctx);
  const today = localDay(zone, ctx.now().getTime());
  const [fromOn, toOn] = [today - DAYS, today].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  const [from, to] = [today - DAYS, today].map((day) => new Date(instantOfWall(zone, day * DAY, "start")));
  if (!fromOn || !toOn || !from || !to) throw new RangeError("no days");
  const accounts = await ctx.db.account.findMany({
    where: { isActive: true, connectionState: { not: "unconnected" } },
    orderBy: [{ purpose: "desc" }, { channel: "desc" }, { handle: "asc" }],
    select: { id: true, channel: true, handle: true, displayName: true, teamId: true },
  });
  const [stated, statements, policy] = [
    await readStatedHours(ctx),
    await readStatements(ctx),
    await readPolicy(ctx),
  ];
  const parsed = new Map(statements.map((each) => [each, parseClaims(each.text)]));
  const claimed = [...parsed.values()]
    .flat()
    .flatMap((claim) => (claim.kind === "within" ? [claim.seconds] : []));
  const ids = accounts.map(({ id }) => id);
  const achieved = await measureTruth(ctx, ids, { from, to, zone }, [...new Set(claimed)]);
  return {
    zone,
    fromOn,
    toOn,
    accounts: accounts.flatMap(({ teamId, ...account }) => {
      const figures = achieved.get(account.id);
      if (!figures) return [];
      const row = stated.find(({ accountId }) => accountId === account.id);
      const page = row ? pageClaim(row, policy) : null;
      const own = statements.filter(({ accountId }) => accountId === account.id);
      const covers = (claim: Claim) => coveredHours(claim, zone, from);
      const said: Said[] = own.map((each) => ({ source: each.source, claims: parsed.get(each) ?? [] }));
      if (page) said.push({ source: "hours", claims: [page] });
      const targetSeconds = slowestTarget({ ...account, accountId: account.id, teamId }, ctx.traits, policy);
      const query = new URLSearchParams({ account: account.id, from: fromOn, to: toOn, zone });
      const { n, p50Seconds, p90Seconds, withinTarget } = figures;
      return {
        account,
        hours: stateOf(row),
        statements: own.map(({ source, origin, text, at }) => ({
          source,
          origin,
          text,
          at: at.toISOString(),
        })),
        figures: { n, p50Seconds, p90Seconds, withinTarget: n === 0 ? null : withinTarget / n },
        findings: judgeClaims(said, figures, { targetSeconds, page: page && covers(page), covers }),
        proposal: proposeWording(figures),
        reportUrl: `/response-times?${query}`,
      };
    }),
  };
}

function stateOf(row: StatedRow | undefined): Truth["accounts"][number]["hours"] {
  if (!row) return { state: "none", calendarId: null };
  return { state: row.calendarId === null ? "always" : "calendar", calendarId: row.calendarId };
}
