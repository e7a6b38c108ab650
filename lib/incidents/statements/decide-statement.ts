import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { mayApproveStatement, mayWriteStatement } from "../rules/statement-rights";
import { readApproved } from "./draft-statement";
import { isAloneHere } from "./is-alone-here";
import { requireFits } from "./keep-draft";
import { listStatements } from "./list-statements";
import { lockStatements } from "./lock-statements";
import type { OnStatement, Statements } from "./statement-schemas";

type Deed = { incidentId: string; statementId: string } & OnStatement;

/** Asks another lead or an admin to approve a draft. Throws NotFound, Conflict `statement-changed`, `statement-not-open`. */
export async function askStatement(outer: Ctx, deed: Deed): Promise<Statements> {
  if (!mayWriteStatement(outer.actor)) throw new Forbidden("forbidden");
  return onStatement(outer, deed, "asked", async (ctx, found) => {
    if (found.state !== "draft") throw new Conflict("statement-not-open");
    await requireFits(ctx, found);
    const askedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    return { state: "asked", askedById, askedAt: ctx.now() };
  });
}

/**
 * Lets a text be said; the one before it of the same language and use is taken back. Never by who wrote it, but by an
 * admin where nobody else could. Throws NotFound, Forbidden `statement-own`, Invalid `statement-too-long`, Conflict
 * `statement-changed`, `statement-not-open`.
 */
export async function approveStatement(outer: Ctx, deed: Deed): Promise<Statements> {
  const { actor } = outer;
  if (actor.type !== "agent" || actor.role === "agent") throw new Forbidden("forbidden");
  return onStatement(outer, deed, "approved", async (ctx, found) => {
    if (found.state !== "draft" && found.state !== "asked") throw new Conflict("statement-not-open");
    if (!mayApproveStatement(actor, found, await isAloneHere(ctx))) throw new Forbidden("statement-own");
    await requireFits(ctx, found);
    const { incidentId, language, use } = found;
    const taken = { state: "withdrawn", withdrawnById: actor.agentId, withdrawnAt: ctx.now() };
    await ctx.db.incidentStatement.updateMany({
      where: { incidentId, language, use, state: "approved" },
      data: { ...taken, changeNumber: { increment: 1 } },
    });
    return { state: "approved", approvedById: actor.agentId, approvedAt: ctx.now() };
  });
}

/** Takes a text back: nobody is offered it from now on. Throws NotFound, Conflict `statement-changed`, `statement-not-open`. */
export async function withdrawStatement(outer: Ctx, deed: Deed): Promise<Statements> {
  if (!mayWriteStatement(outer.actor)) throw new Forbidden("forbidden");
  return onStatement(outer, deed, "withdrawn", async (ctx, found) => {
    if (found.state === "withdrawn") throw new Conflict("statement-not-open");
    const withdrawnById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    return { state: "withdrawn", withdrawnById, withdrawnAt: ctx.now() };
  });
}

interface Found {
  incidentId: string;
  language: string;
  use: string;
  text: string;
  state: string;
  writtenById: string | null;
}
type Change = { state: string } & Record<string, Date | string | null>;

async function onStatement(
  outer: Ctx,
  { incidentId, statementId, changeNumber }: Deed,
  deed: "asked" | "approved" | "withdrawn",
  decide: (ctx: Ctx, found: Found) => Promise<Change>,
): Promise<Statements> {
  return inTransaction(outer, async (ctx) => {
    await lockStatements(ctx, incidentId);
    const found = await ctx.db.incidentStatement.findFirst({ where: { id: statementId, incidentId } });
    if (!found) throw new NotFound("not-found");
    if (changeNumber !== undefined && changeNumber !== found.changeNumber)
      throw new Conflict("statement-changed");
    const data = { ...(await decide(ctx, found)), changeNumber: { increment: 1 } };
    await ctx.db.incidentStatement.update({ where: { id: statementId }, data });
    await tellIncident(ctx, found);
    await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "statement" } }]);
    const values = { statementId, language: found.language, use: found.use, version: found.version };
    await writeEntry(ctx, {
      action: `incident.statement-${deed}`,
      subject: "incident",
      subjectId: incidentId,
      values,
    });
    return listStatements(ctx, incidentId);
  });
}

/** The incident shows what is approved. */
async function tellIncident(ctx: Ctx, { incidentId, language }: Found): Promise<void> {
  const { statement } = await ctx.db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  const { [language]: _, ...others } = statement as Record<string, string>;
  const approved = await readApproved(ctx, incidentId);
  await ctx.db.incident.update({
    where: { id: incidentId },
    data: { statement: { ...others, ...approved } },
  });
}
