import { z } from "zod";
import type { Ctx } from "@/lib/context/ctx";
import { mask } from "@/lib/customers/rules/mask";
import { type ActionRun, runStateSchema, values } from "./schemas";
import { runSeal } from "./seal-names";

type Row = NonNullable<Awaited<ReturnType<Ctx["db"]["actionRun"]["findUnique"]>>>;

export const inputSchema = z.object({
  subject: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export const resultSchema = z.array(
  z.object({ label: z.string(), path: z.string(), value: z.string(), isPrivate: z.boolean() }),
);
const failureSchema = z.object({ code: z.string(), values });

/** Runs as a screen shows them, newest first as given; private lines of a result masked. */
export async function viewRuns(ctx: Ctx, rows: readonly Row[]): Promise<ActionRun[]> {
  const [actions, agents] = await Promise.all([
    ctx.db.action.findMany({
      where: { id: { in: rows.map(({ actionId }) => actionId) } },
      select: { id: true, name: true },
    }),
    ctx.db.agent.findMany({
      where: { id: { in: rows.flatMap(({ agentId }) => agentId ?? []) } },
      select: { id: true, displayName: true },
    }),
  ]);
  return rows.map((row) => ({
    id: row.id,
    actionId: row.actionId,
    actionName: actions.find(({ id }) => id === row.actionId)?.name ?? "",
    conversationId: row.conversationId,
    subject: subjectOf(ctx, row),
    state: runStateSchema.parse(row.state),
    result: resultOf(ctx, row),
    failure: row.failure === null ? null : failureSchema.parse(row.failure),
    needsPerson: row.state === "unknown" && row.nextTryAt === null,
    agent: agents.find(({ id }) => id === row.agentId) ?? null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}

function resultOf(ctx: Ctx, { sealedResult }: Row): ActionRun["result"] {
  if (sealedResult === null) return [];
  return resultSchema
    .parse(JSON.parse(ctx.vault.unseal(runSeal, sealedResult)))
    .map(({ isPrivate, value, ...rest }) => ({
      ...rest,
      value: isPrivate ? mask(value) : value,
      isMasked: isPrivate,
    }));
}

/** Of an erased person nothing is left of it. */
function subjectOf(ctx: Ctx, { sealedInput }: Row): string {
  if (sealedInput.length === 0) return "";
  return inputSchema.parse(JSON.parse(ctx.vault.unseal(runSeal, sealedInput))).subject;
}
