import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "../require-visible";
import { becauseSchema } from "../row-schemas";
import type { Assignment } from "./routing-schemas";

interface Row {
  at: Date;
  kind: string;
  values: Readonly<Record<string, unknown>>;
  byId: string | null;
}

const KINDS = ["assigned", "routed"];

/** Where a conversation went and who had it when, and why, newest first. Throws NotFound. */
export async function listAssignments(ctx: Ctx, conversationId: string): Promise<Assignment[]> {
  await requireVisible(ctx, conversationId);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT "actedAt" AS at, kind, "values", "agentId" AS "byId" FROM "ConversationAct"
    WHERE "conversationId" = ${conversationId}::uuid AND kind = ANY(${KINDS}) ORDER BY "actedAt" DESC, id DESC LIMIT 100`;
  const ids = rows.flatMap(({ values, byId }) => [byId, values.from, values.to]).filter(isText);
  const [agents, teams] = await Promise.all([
    ctx.db.agent.findMany({ where: { id: { in: ids } }, select: { id: true, displayName: true } }),
    ctx.db.team.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ]);
  const agent = (id: unknown) => agents.find((each) => each.id === id) ?? null;
  return rows.map(({ at, kind, values, byId }) => {
    const isTeam = kind === "routed";
    return {
      at: at.toISOString(),
      from: isTeam ? null : agent(values.from),
      to: isTeam ? null : agent(values.to),
      team: isTeam ? (teams.find(({ id }) => id === values.to) ?? null) : null,
      by: { how: howOf(values, byId), agent: agent(byId) },
      because: becauseOf(values),
    };
  });
}

function howOf(values: Row["values"], byId: string | null): string {
  if (isText(values.by)) return values.by;
  return isText(values.flag) ? "flag" : byId ? "hand" : "desk";
}

/** What older deeds kept in their own words is said in the same ones. */
function becauseOf(values: Row["values"]): Assignment["because"] {
  const kept = becauseSchema.array().safeParse(values.because);
  if (kept.success) return kept.data;
  const because: Assignment["because"] = [];
  if (isText(values.flag)) because.push({ code: "flag", values: { value: values.flag } });
  if (isText(values.language)) because.push({ code: "speaks", values: { language: values.language } });
  if (typeof values.open === "number" && typeof values.capacity === "number")
    because.push({ code: "open", values: { open: values.open, capacity: values.capacity } });
  return because;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
