import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

/** Ends an agent's sessions, all or all but one, or one by its id; open streams close within seconds. Answers how many. */
export async function revokeSessions(
  ctx: Ctx,
  input: { agentId: string; exceptId?: string; onlyId?: string },
): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      UPDATE "Session" SET "revokedAt" = ${ctx.now()}
      WHERE "agentId" = ${input.agentId}::uuid AND "revokedAt" IS NULL
        AND (${input.exceptId ?? null}::uuid IS NULL OR id <> ${input.exceptId ?? null}::uuid)
        AND (${input.onlyId ?? null}::uuid IS NULL OR id = ${input.onlyId ?? null}::uuid)
      RETURNING id`;
    if (rows.length === 0) return 0;
    await recordChanges(
      ctx,
      rows.map(({ id }) => ({ kind: "session.revoked" as const, values: { sessionId: id } })),
    );
    await writeEntry(ctx, {
      action: "session.revoked",
      subject: "agent",
      subjectId: input.agentId,
      values: { sessions: rows.map(({ id }) => id) },
    });
    return rows.length;
  });
}
