import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { FAILURES, type ReachFault, type RouteKind, reachFault, type StepState } from "../rules/page-routes";

export interface ReadRoute {
  id: string;
  agentId: string;
  kind: RouteKind;
  target: string;
  sealedSecret: Uint8Array | null;
  isVerified: boolean;
  verifiedAt: Date | null;
  codeAt: Date | null;
  codeTries: number;
  lastAt: Date | null;
  lastStates: StepState[];
}

/** The routes that stand of these people, each with how its last tries ended. */
export function readRoutes(ctx: Ctx, agentIds: readonly string[]): Promise<ReadRoute[]> {
  return ctx.db.$queryRaw<ReadRoute[]>`
    SELECT r.id, r."agentId", r.kind, r.target, r."sealedSecret", r."verifiedAt" IS NOT NULL AS "isVerified", r."verifiedAt",
      r."codeAt", r."codeTries", l."lastAt", coalesce(l.states, '{}') AS "lastStates"
    FROM "PageRoute" r CROSS JOIN LATERAL (
      SELECT array_agg(t.state ORDER BY t.id DESC) AS states, max(t."endedAt") AS "lastAt" FROM (
        SELECT s.id, s.state, s."endedAt" FROM "PageStep" s
        WHERE s."routeId" = r.id AND s."endedAt" IS NOT NULL AND s.state <> 'skipped' ORDER BY s.id DESC LIMIT ${FAILURES}) t) l
    WHERE r."agentId" = ANY(${uuids(agentIds)}) AND r."removedAt" IS NULL
    ORDER BY r."createdAt", r.id`;
}

/** Whom of these people no page would reach, and why. */
export async function readFaults(
  ctx: Ctx,
  agentIds: readonly string[],
): Promise<ReadonlyMap<string, ReachFault>> {
  const routes = await readRoutes(ctx, agentIds);
  return new Map(
    agentIds.flatMap((agentId) => {
      const fault = reachFault(routes.filter((each) => each.agentId === agentId));
      return fault ? [[agentId, fault] as const] : [];
    }),
  );
}
