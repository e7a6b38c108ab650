import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { shownText } from "@/lib/conversations/rules/hide-personal";
import { listUnseen } from "../list-unseen";
import { mayApprove } from "../rules/may-approve";
import { type Approval, keptInputSchema } from "./approval-schemas";
import { leadIsHere } from "./lead-is-here";
import type { ApprovalRow } from "./read-approvals";

/** As the reader may see them, with what they may do; private words of barred accounts are left out. */
export async function viewApprovals(ctx: Ctx, rows: readonly ApprovalRow[]): Promise<Approval[]> {
  if (rows.length === 0) return [];
  const { actor } = ctx;
  const [barred, drafts] = await Promise.all([listBarredAccounts(ctx), isDraftOnly(ctx)]);
  const led = new Map<string | null, boolean>();
  for (const { teamId } of rows) if (!led.has(teamId)) led.set(teamId, await leadIsHere(ctx, teamId));
  return Promise.all(
    rows.map(async ({ teamId, input, seenNumber, answers, ...row }) => {
      const kept = keptInputSchema.parse(input);
      const is = { now: ctx.now(), isLeadHere: led.get(teamId) ?? false, isDraftOnly: drafts };
      const isKept = isBarred(barred, { audience: row.audience, accountId: row.account?.id ?? null });
      const isWaiting = row.state === "waiting";
      const isMine = actor.type === "agent" && actor.agentId === row.writer.id;
      const answered = answers && !isBarred(barred, answers) ? shownText(answers) : "";
      return {
        ...row,
        text: isKept && !isMine ? "" : row.text,
        sentText: isKept && !isMine ? null : row.sentText,
        attachments: row.attachments.map((each) => ({ ...each, url: `/api/v1/files/${each.id}` })),
        subject: kept.subject ?? null,
        sendAt: kept.sendAt ?? null,
        resolves: kept.resolve === true,
        answers: answered,
        unseen: isWaiting ? await listUnseen(ctx, row.conversationId, seenNumber) : [],
        askedAt: row.askedAt.toISOString(),
        dueAt: row.dueAt?.toISOString() ?? null,
        turnStartedAt: row.turnStartedAt?.toISOString() ?? null,
        openToAllAt: row.openToAllAt.toISOString(),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        mayDecide:
          !isKept &&
          mayApprove(actor, { writerId: row.writer.id, state: row.state, openToAllAt: row.openToAllAt }, is),
        mayWithdraw: isMine && isWaiting,
      };
    }),
  );
}
