import { after, MINUTE } from "@/lib/base/time";
import type { ListeningTrouble } from "@/lib/channels/listening";
import type { Ctx } from "@/lib/context/ctx";
import type { DueQuery } from "./list-due-queries";

const REST_MS = { spent: 15 * MINUTE, away: MINUTE };

/** Remembers how a reading ended, with the provider's words where it refused, and how long it rests. */
export async function noteRun(ctx: Ctx, query: DueQuery, trouble: ListeningTrouble | null): Promise<void> {
  const now = ctx.now();
  const state = trouble?.kind ?? "running";
  const restsUntil =
    trouble?.kind === "limited"
      ? trouble.until
      : trouble?.kind === "spent" || trouble?.kind === "away"
        ? after(now, REST_MS[trouble.kind])
        : null;
  const cause = trouble?.kind === "refused" ? trouble.detail || "400" : null;
  await ctx.db
    .$executeRaw`UPDATE "ListeningQuery" SET state = ${state}, cause = ${cause}, "lastRunAt" = ${now}::timestamptz,
    "restsUntil" = ${restsUntil}::timestamptz WHERE id = ${query.id}::uuid AND "changeNumber" = ${query.changeNumber}`;
}
