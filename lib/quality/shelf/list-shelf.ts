import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import type { ProudAnswerView } from "../schemas";

interface Row extends Omit<ProudAnswerView, "reason" | "by" | "proposedBy" | "at"> {
  reasonId: string | null;
  reasonName: string | null;
  agentId: string | null;
  agentName: string | null;
  proposedById: string | null;
  proposedByName: string | null;
  at: Date;
}

interface Wish {
  state: "proposed" | "kept";
  language?: string | undefined;
  reasonId?: string | undefined;
  limit: number;
}

/** Answers on the shelf for everybody, by language and reason; what is proposed for leads and admins. Throws Forbidden. */
export async function listShelf(
  ctx: Ctx,
  { state, language, reasonId, limit }: Wish,
): Promise<ProudAnswerView[]> {
  const { role } = requireAgentActor(ctx.actor);
  if (state === "proposed" && role === "agent") throw new Forbidden("leads-only");
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s.text, s.why, s.language, s.state, i.channel, i.audience, s."reasonId", n.name AS "reasonName", s."agentId",
      a."displayName" AS "agentName", s."proposedById", b."displayName" AS "proposedByName", i."publishedAt" AS at
    FROM "ProudAnswer" s JOIN "Interaction" i ON i.id = s."interactionId" AND i."withheldReason" IS DISTINCT FROM 'erased'
    LEFT JOIN "ContactReason" n ON n.id = s."reasonId" LEFT JOIN "Agent" a ON a.id = s."agentId"
    LEFT JOIN "Agent" b ON b.id = s."proposedById"
    WHERE s.state = ${state} AND ${language ? sql`s.language = ${language}` : sql`true`}
      AND ${reasonId ? sql`s."reasonId" = ${reasonId}::uuid` : sql`true`}
    ORDER BY s."proposedAt" DESC, s.id DESC LIMIT ${whole(limit)}`;
  return rows.map(
    ({ reasonId, reasonName, agentId, agentName, proposedById, proposedByName, at, ...row }) => ({
      ...row,
      reason: reasonId && reasonName ? { id: reasonId, name: reasonName } : null,
      by: agentId && agentName ? { id: agentId, displayName: agentName } : null,
      proposedBy: proposedById && proposedByName ? { id: proposedById, displayName: proposedByName } : null,
      at: at.toISOString(),
    }),
  );
}
