import type { Ctx } from "@/lib/context/ctx";
import { queueEvent } from "@/lib/integrations/hooks/queue-event";
import { readUntold } from "./page-spikes";

/** Has other systems told of what rang, each once; whose post it is they are not told. Answers how many are new. */
export async function hookSpikes(ctx: Ctx, url: (path: string) => string): Promise<number> {
  let told = 0;
  for (const spike of await readUntold(ctx)) {
    const { id, cause, measure, account, query, seen, expected, factor, windowMinutes, startedAt, words } =
      spike;
    told += await queueEvent(ctx, {
      event: "spike.raised",
      key: `spike:${id}`,
      body: {
        spikeId: id,
        cause,
        measure,
        account: account?.handle ?? null,
        query: query?.name ?? null,
        seen,
        expected,
        factor,
        windowMinutes,
        startedAt,
        words: words.map(({ word }) => word),
        url: url(`/incidents?spike=${id}`),
      },
    });
  }
  return told;
}
