import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { addNote } from "@/lib/conversations/add-note";
import { hashOf } from "./find-answer";
import { readPath } from "./rules/read-path";
import type { Action } from "./schemas";
import { runSeal } from "./seal-names";

export interface RunInHand {
  id: string;
  fence: number;
  conversationId: string;
  agentId: string | null;
  action: Action;
  subject: string;
}

export type RunEnd =
  | { state: "done"; answer: unknown }
  | { state: "refused" | "failed"; code: string; values: Readonly<Record<string, string | number>> };

/**
 * Ends a run once and writes its result into the history as a note of the agent who asked, in one transaction. What
 * another worker has ended stays as it is.
 */
export async function endRun(outer: Ctx, run: RunInHand, end: RunEnd): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const result = end.state === "done" ? resultOf(run.action, end.answer) : [];
    const failure = end.state === "done" ? null : { code: end.code, values: end.values };
    const { count } = await ctx.db.actionRun.updateMany({
      where: { id: run.id, fence: run.fence, state: { in: ["running", "unknown"] } },
      data: {
        state: end.state,
        endedAt: ctx.now(),
        leaseUntil: null,
        nextTryAt: null,
        ...(failure ? { failure } : {}),
        ...(result.length > 0 ? { sealedResult: ctx.vault.seal(runSeal, JSON.stringify(result)) } : {}),
      },
    });
    if (count === 0) return;
    const { action, subject } = run;
    if (end.state === "done") {
      const lines = result
        .filter(({ isPrivate }) => !isPrivate)
        .map(({ label, value }) => `${label}: ${value}`);
      const head = [action.name, subject].filter((each) => each !== "").join(" · ");
      await addNote(
        ctx,
        await whereItWent(ctx, run.conversationId),
        [head, ...lines].join("\n"),
        run.agentId,
      );
      if (action.lookupId)
        await ctx.db.lookupAnswer.deleteMany({
          where: { lookupId: action.lookupId, inputHash: hashOf(ctx, action.lookupId, subject) },
        });
    }
    await writeEntry(ctx, {
      action: `action.${end.state}`,
      subject: "action",
      subjectId: action.id,
      values: { runId: run.id, conversationId: run.conversationId, agentId: run.agentId },
    });
  });
}

/** The conversation, or the one its threads were joined into since. */
async function whereItWent(ctx: Ctx, conversationId: string): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE went AS (
      SELECT id, "joinedIntoId", 0 AS steps FROM "Conversation" WHERE id = ${conversationId}::uuid
      UNION ALL SELECT c.id, c."joinedIntoId", steps + 1 FROM "Conversation" c JOIN went ON c.id = went."joinedIntoId"
      WHERE steps < 20
    ) SELECT id FROM went WHERE "joinedIntoId" IS NULL`;
  return row?.id ?? conversationId;
}

function resultOf(
  action: Action,
  answer: unknown,
): { label: string; path: string; value: string; isPrivate: boolean }[] {
  return action.result.flatMap(({ label, path, isPrivate }) => {
    const values = readPath(answer, path);
    return values.length === 0 ? [] : [{ label, path, isPrivate, value: values.join(", ") }];
  });
}
