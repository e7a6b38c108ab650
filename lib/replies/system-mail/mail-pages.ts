import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { linkToken } from "@/lib/coverage/on-call/page-secrets";
import { readStep, type StepFacts } from "@/lib/coverage/on-call/read-step";
import { settleMailSteps, takeMailSteps } from "@/lib/coverage/on-call/take-mail-steps";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

/**
 * Hands pages that go by mail to the desk's own outbox, each step once, and tells the steps what became of theirs. The
 * link in a mail takes the page by a button behind it, never by being opened. Answers how many moved.
 */
export async function mailPages(outer: Ctx, words: MailWords): Promise<number> {
  const settled = await settleMailSteps(outer);
  return inTransaction(outer, async (ctx) => {
    const ids = await takeMailSteps(ctx);
    const steps = await Promise.all(ids.map((id) => readStep(ctx, id)));
    await queueSystemMail(
      ctx,
      steps.filter((step) => step !== null).map((step) => letter(ctx, step, words)),
    );
    return settled + ids.length;
  });
}

function letter(ctx: Ctx, step: StepFacts, words: MailWords) {
  const say = words.in(step);
  const what = step.pageKind === "test" ? say("page.test") : step.reason;
  const subject = say("page.subject", { what });
  const parts: MailPart[] = [
    { kind: "words", text: what },
    { kind: "words", text: say("page.since", { at: step.raisedAt }) },
    { kind: "link", text: say("page.take"), url: words.url(`/page/${linkToken(ctx, step.stepId)}`) },
    { kind: "words", text: say("page.why") },
  ];
  return {
    kind: "page" as const,
    key: `page:${step.stepId}`,
    agentId: step.agentId,
    recipient: step.email,
    subject,
    text: mailText(parts),
    html: mailHtml(subject, parts),
  };
}
