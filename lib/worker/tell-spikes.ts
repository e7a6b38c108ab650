import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { hookSpikes } from "@/lib/incidents/spikes/hook-spikes";
import { mailSpikes, spikeInWords } from "@/lib/incidents/spikes/mail-spikes";
import { pageSpikes } from "@/lib/incidents/spikes/page-spikes";
import { watchSpikes } from "@/lib/incidents/spikes/watch-spikes";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";

/** Looks for spikes and tells what rings: whoever is on call, hooks, and leads and admins by mail. The stream tells the desks. */
export async function tellSpikes(ctx: WorkerCtx): Promise<void> {
  await watchSpikes(ctx);
  const say = mailWords.in({ locale: "en", zone: await findDeskZone(ctx) });
  await pageSpikes(ctx, (spike) => spikeInWords(spike, say));
  await hookSpikes(ctx, mailWords.url);
  await mailSpikes(ctx, mailWords);
}
