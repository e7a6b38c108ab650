import { z } from "zod";
import { Invalid } from "@/lib/base/errors";
import type { Channel } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { purposeSchema } from "./schemas";
import { storeConnection } from "./store-connection";

const beginSchema = z.object({ channel: z.string(), redirectUrl: z.string(), state: z.string() });
const finishSchema = z.object({
  channel: z.string(),
  code: z.string(),
  verifier: z.string(),
  redirectUrl: z.string(),
  purpose: purposeSchema,
  teamId: z.uuid().nullable(),
});

/** The worker's half of beginning to connect: the channel's page and its verifier. */
export async function answerBeginConnect(
  ctx: WorkerCtx,
  { input }: { input: unknown },
): Promise<{ url: string; verifier: string }> {
  const { channel, redirectUrl, state } = beginSchema.parse(input);
  return channelOf(ctx, channel).beginConnect(redirectUrl, state);
}

/** The worker's half of ending it: trades the code outside any transaction, then keeps what it brought. */
export async function answerFinishConnect(
  ctx: WorkerCtx,
  { input, accountId, agentId }: { input: unknown; accountId: string | null; agentId: string | null },
): Promise<{ accountId: string }> {
  const { channel, purpose, teamId, ...exchange } = finishSchema.parse(input);
  const connected = await channelOf(ctx, channel).finishConnect(exchange);
  return storeConnection(ctx, { channel, accountId, agentId, purpose, teamId, connected });
}

function channelOf(ctx: WorkerCtx, name: string): Channel {
  const channel = ctx.channels.get(name);
  if (!channel) throw new Invalid("channel-unknown", { channel: name });
  return channel;
}
