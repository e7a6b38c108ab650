import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { saidWords } from "../rules/said-words";
import { mayWriteStatement } from "../rules/statement-rights";
import { listStatements } from "./list-statements";
import { lockStatements } from "./lock-statements";
import type { SetPhrases, Statements } from "./statement-schemas";

/**
 * Sets what must not be said while the incident is open; what stays keeps its time, what goes is kept with the time it
 * went. Leads, admins, and programs by their scope. Throws NotFound, Conflict `incident-over`, Invalid
 * `phrase-without-words`.
 */
export async function setPhrases(outer: Ctx, incidentId: string, wish: SetPhrases): Promise<Statements> {
  if (!mayWriteStatement(outer.actor)) throw new Forbidden("forbidden");
  for (const { phrase } of wish.phrases)
    if (saidWords(phrase).length === 0) throw new Invalid("phrase-without-words", { phrase });
  return inTransaction(outer, async (ctx) => {
    await lockStatements(ctx, incidentId);
    const now = ctx.now();
    const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const keyOf = (each: { language: string; phrase: string }) => `${each.language} ${each.phrase}`;
    const wanted = new Map(
      wish.phrases.map(({ language, phrase }) => {
        const kept = { language, phrase: phrase.normalize("NFC") };
        return [keyOf(kept), kept];
      }),
    );
    const standing = await ctx.db.incidentPhrase.findMany({ where: { incidentId, removedAt: null } });
    const gone = standing.filter((each) => !wanted.has(keyOf(each)));
    for (const each of standing) wanted.delete(keyOf(each));
    await ctx.db.incidentPhrase.updateMany({
      where: { id: { in: gone.map(({ id }) => id) } },
      data: { removedAt: now, removedById: byId },
    });
    await ctx.db.incidentPhrase.createMany({
      data: [...wanted.values()].map((each) => ({
        ...each,
        id: uuidv7(now, ctx.random),
        incidentId,
        addedById: byId,
        addedAt: now,
      })),
    });
    await writeEntry(ctx, {
      action: "incident.phrases-set",
      subject: "incident",
      subjectId: incidentId,
      values: { added: wanted.size, removed: gone.length },
    });
    return listStatements(ctx, incidentId);
  });
}
