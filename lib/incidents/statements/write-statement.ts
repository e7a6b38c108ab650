import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { mayWriteStatement } from "../rules/statement-rights";
import { keepDraft } from "./keep-draft";
import { listStatements } from "./list-statements";
import { lockStatements } from "./lock-statements";
import type { Statements, WriteStatement } from "./statement-schemas";

/**
 * Writes what is to be said in a language: a draft that others approve. What is approved stays until then. Leads, admins,
 * and programs by their scope. Throws NotFound, Conflict `incident-over` and `statement-changed`, Invalid
 * `statement-too-long`.
 */
export async function writeStatement(
  outer: Ctx,
  incidentId: string,
  wish: WriteStatement,
): Promise<Statements> {
  if (!mayWriteStatement(outer.actor)) throw new Forbidden("forbidden");
  return inTransaction(outer, async (ctx) => {
    await lockStatements(ctx, incidentId);
    const id = await keepDraft(ctx, incidentId, wish);
    await writeEntry(ctx, {
      action: "incident.statement-written",
      subject: "incident",
      subjectId: incidentId,
      values: { statementId: id, language: wish.language, use: wish.use },
    });
    return listStatements(ctx, incidentId);
  });
}
