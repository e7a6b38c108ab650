import { requireDesk } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { MOST_WEIGHT } from "../rules/statement-fit";
import { mayApproveStatement, mayWriteStatement } from "../rules/statement-rights";
import { isAloneHere } from "./is-alone-here";
import { signatureRoom } from "./signature-room";
import { type Statements, statementsSchema } from "./statement-schemas";

const MOST = 500;

/** Every version of what is said about an incident, and what must not be said. For everybody at the desk. Throws NotFound. */
export async function listStatements(ctx: Ctx, incidentId: string): Promise<Statements> {
  requireDesk(ctx.actor);
  const incident = await ctx.db.incident.findUnique({ where: { id: incidentId }, select: { state: true } });
  if (!incident) throw new NotFound("not-found");
  const [rows, phrases, isAlone, signatureLength] = await Promise.all([
    ctx.db.incidentStatement.findMany({
      where: { incidentId },
      orderBy: [{ language: "asc" }, { use: "desc" }, { version: "desc" }],
      take: MOST,
    }),
    ctx.db.incidentPhrase.findMany({
      where: { incidentId, removedAt: null },
      orderBy: [{ language: "asc" }, { phrase: "asc" }],
    }),
    isAloneHere(ctx),
    signatureRoom(ctx),
  ]);
  const named = await nameAgents(ctx, [
    ...rows.flatMap((row) => [row.writtenById, row.askedById, row.approvedById, row.withdrawnById]),
    ...phrases.map(({ addedById }) => addedById),
  ]);
  const mayWrite = incident.state === "open" && mayWriteStatement(ctx.actor);
  const at = (date: Date | null) => date?.toISOString() ?? null;
  const data = rows.map((row) => ({
    ...row,
    writtenBy: named(row.writtenById),
    writtenAt: at(row.writtenAt),
    askedBy: named(row.askedById),
    askedAt: at(row.askedAt),
    approvedBy: named(row.approvedById),
    approvedAt: at(row.approvedAt),
    withdrawnBy: named(row.withdrawnById),
    withdrawnAt: at(row.withdrawnAt),
    may: {
      ask: mayWrite && row.state === "draft",
      approve: mayWrite && mayApproveStatement(ctx.actor, row, isAlone),
      withdraw: mayWrite && row.state !== "withdrawn",
    },
  }));
  return statementsSchema.parse({
    data,
    phrases: phrases.map((each) => ({
      ...each,
      addedAt: at(each.addedAt),
      addedBy: named(each.addedById),
    })),
    mostLength: MOST_WEIGHT,
    signatureLength,
    mayWrite,
  });
}
