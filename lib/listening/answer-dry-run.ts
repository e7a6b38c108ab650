import { z } from "zod";
import { findAccountRef } from "@/lib/accounts/find-account-ref";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Channel, RawArrival } from "@/lib/channels/channel";
import type { ListeningTrouble } from "@/lib/channels/listening";
import type { WorkerCtx } from "@/lib/context/ctx";
import { priceOf } from "./rules/price-of";
import { queryWarnings } from "./rules/query-warnings";
import type { DryRunAnswer, Example } from "./schemas";
import { marksOf, viewAuthor } from "./view-found";

const inputSchema = z.object({ query: z.string() });
const MOST_EXAMPLES = 8;

/** The worker's side of a dry run. Throws NotFound, Refused `listening-limited`, `listening-spent`, `listening-away`. */
export async function answerDryRun(
  ctx: WorkerCtx,
  question: { input: unknown; accountId: string | null },
): Promise<DryRunAnswer> {
  const { query } = inputSchema.parse(question.input);
  const account = question.accountId === null ? null : await findAccountRef(ctx, question.accountId);
  const channel = account && ctx.channels.get(account.channel);
  const listens = channel?.traits.listens;
  const prices = channel?.traits.prices;
  if (!account || !channel?.listening || !listens) throw new NotFound("not-found");
  const tried = await channel.listening.tryOut(account, query);
  if ("trouble" in tried) return refusalOf(tried.trouble);
  const { hits, perDay } = tried;
  const days = listens.reachDays;
  const own = await ctx.db.account.findMany({
    where: { channel: account.channel },
    select: { handle: true },
    orderBy: { handle: "asc" },
  });
  return {
    faults: [],
    warnings: queryWarnings(query, {
      handles: own.map(({ handle }) => handle),
      hitsPerDay: hits === null ? null : hits / days,
    }),
    hits,
    days,
    perDay: [...perDay],
    examples: await examplesOf(channel, tried.raw),
    price: prices ? priceOf(prices, { hits, days }) : null,
  };
}

function refusalOf(trouble: ListeningTrouble): DryRunAnswer {
  if (trouble.kind === "limited")
    throw new Refused("listening-limited", { until: trouble.until.toISOString() });
  if (trouble.kind !== "refused") throw new Refused(`listening-${trouble.kind}`);
  const faults = [{ code: "provider", values: { detail: trouble.detail } }];
  return { faults, warnings: [], hits: null, days: 0, perDay: [], examples: [], price: null };
}

async function examplesOf(channel: Channel, raw: RawArrival): Promise<Example[]> {
  const events = await channel.fold(raw);
  return events
    .flatMap((event) => (event.type === "arrived" ? [event.inbound] : []))
    .slice(0, MOST_EXAMPLES)
    .map(({ externalId, customer, text, publishedAt, url }) => ({
      externalId,
      author: viewAuthor(customer ?? { externalId: "" }),
      text,
      marks: marksOf(text),
      publishedAt: publishedAt.toISOString(),
      url: url ?? null,
    }));
}
