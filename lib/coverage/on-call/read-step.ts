import type { Ctx } from "@/lib/context/ctx";
import type { RouteKind } from "../rules/page-routes";

/** Everything a step says and needs: the page, the person, the way. */
export interface StepFacts {
  stepId: string;
  pageId: string;
  pageKind: "call" | "test" | "code";
  reason: string;
  raisedAt: Date;
  level: number;
  agentId: string;
  email: string;
  locale: string;
  zone: string;
  kind: RouteKind;
  routeId: string;
  target: string;
  codeAt: Date | null;
  sealedSecret: Uint8Array | null;
}

/** A step by a route that stands; null when the route was taken away. */
export async function readStep(ctx: Ctx, stepId: string): Promise<StepFacts | null> {
  const [row] = await ctx.db.$queryRaw<StepFacts[]>`
    SELECT s.id AS "stepId", p.id AS "pageId", p.kind AS "pageKind", p.reason, p."raisedAt", s.level, a.id AS "agentId", a.email,
      a.locale, a.zone, r.kind, r.id AS "routeId", r.target, r."codeAt", r."sealedSecret"
    FROM "PageStep" s JOIN "Page" p ON p.id = s."pageId" JOIN "Agent" a ON a.id = s."agentId" AND a."isActive"
      JOIN "PageRoute" r ON r.id = s."routeId" AND r."removedAt" IS NULL
    WHERE s.id = ${stepId}::uuid`;
  return row ?? null;
}
