import type { Arrival } from "@/lib/conversations/arrival";
import { seenKey } from "@/lib/customers/identify-customers";
import type { Batch, Known } from "./batch";
import { languageOf } from "./language-of";
import { planTriage } from "./plan-triage";

/** Views grow with every look: only a tenth more is news. */
const NEWS = 1.1;

/** What came again is triaged again where its words are others, or more people have seen it. */
export function planGrown(batch: Batch, known: Known, arrival: Arrival, outcome: "known" | "edited"): void {
  const { inbound } = arrival;
  const { customer } = inbound;
  const who = customer ? batch.identified.get(seenKey(inbound.channel, customer.externalId)) : undefined;
  if (!who || known.direction !== "inbound" || known.isGone || inbound.mail?.automatic) return;
  const hasGrown = grow(batch, known, inbound.metrics);
  if (outcome === "known" && !hasGrown) return;
  const { id, threadId, conversationId, text, reposts, likes, views } = known;
  const metrics = { reposts, likes, views };
  const language = languageOf(inbound.language);
  const said = { id, threadId, conversationId, text, language, startsAt: known.publishedAt, metrics };
  planTriage(batch, arrival, who.profile, said, outcome === "known");
}

function grow({ plan }: Batch, known: Known, now: Arrival["inbound"]["metrics"]): boolean {
  if (!now) return false;
  const { reposts, likes, views } = known;
  if (now.reposts <= reposts && now.likes <= likes && now.views <= views * NEWS) return false;
  known.reposts = Math.max(reposts, now.reposts);
  known.likes = Math.max(likes, now.likes);
  known.views = Math.max(views, now.views);
  const numbers = { reposts: known.reposts, likes: known.likes, views: known.views };
  if (known.row) Object.assign(known.row, numbers);
  else {
    plan.grown = plan.grown.filter(({ id }) => id !== known.id);
    plan.grown.push({ id: known.id, ...numbers });
  }
  return true;
}
