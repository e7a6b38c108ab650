import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockConversations } from "@/lib/conversations/rebuild-turns";
import { lockCustomers } from "@/lib/customers/lock-customers";
import { findAskRoute } from "./find-ask-route";
import { queueAsk } from "./queue-ask";
import { readAskFacts } from "./read-ask-facts";
import { askLanguageOf, FEEDBACK_PATH } from "./rules/ask-words";
import { ASK_EXPIRES_MS, whyNotAsk } from "./rules/may-ask";

const AT_ONCE = 20;

/**
 * Asks the next people whose time has come how it went, each in a transaction of its own, or writes down why not.
 * Answers how many it looked at; call it until 0. `publicUrl` is where the form lies.
 */
export async function askSatisfaction(ctx: Ctx, publicUrl: string): Promise<number> {
  const due = await ctx.db.satisfactionAsk.findMany({
    where: { state: "planned", askAt: { lte: ctx.now() } },
    orderBy: { askAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  for (const { id } of due) await askOne(ctx, id, new URL(FEEDBACK_PATH, publicUrl).toString());
  return due.length;
}

function askOne(outer: Ctx, askId: string, link: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const seen = await readAskFacts(ctx, askId);
    if (!seen) return;
    // Two conversations of one person, resolved together, wait here for each other: one of them asks.
    await lockCustomers(ctx, [seen.customerId]);
    await lockConversations(ctx, [seen.conversationId]);
    const facts = await readAskFacts(ctx, askId);
    if (!facts) return;
    const now = ctx.now();
    const isWrong = whyNotAsk({ ...facts, now, hasPrivateWay: true });
    const route = isWrong ? null : await findAskRoute(ctx, facts);
    const reason = isWrong ?? (route ? null : "no-private-way");
    const { teamId, agentId } = facts;
    if (!route) {
      const state = reason === "reopened" ? "cancelled" : "skipped";
      await ctx.db.satisfactionAsk.update({ where: { id: askId }, data: { state, reason, teamId, agentId } });
      return;
    }
    const language = askLanguageOf(facts.language, facts.customerLanguage);
    const queued = await queueAsk(ctx, { conversationId: facts.conversationId, route, language, link });
    const expiresAt = after(now, ASK_EXPIRES_MS);
    const { channel } = route;
    await ctx.db.satisfactionAsk.update({
      where: { id: askId },
      data: { state: "asked", ...queued, teamId, agentId, channel, language, askedAt: now, expiresAt },
    });
  });
}
