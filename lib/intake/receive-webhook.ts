import { listAddressedAccounts } from "@/lib/accounts/list-addressed-accounts";
import type { ChannelSettings } from "@/lib/channels/channel";
import type { WebhookDoor, WebhookRequest } from "@/lib/channels/webhook-door";
import type { Ctx } from "@/lib/context/ctx";
import { storeRaw } from "./store-raw";

export interface ReceivedWebhook {
  channel: string;
  /** The wire's own way of telling a genuine call. */
  door: WebhookDoor;
  settings: ChannelSettings;
  request: WebhookRequest;
}

/**
 * Takes a provider's call: checks the signature over the bytes, stores them, wakes the worker. `stored` may be answered
 * with 200, for the bytes are committed; anything else leaves nothing behind. Bytes that name no account of ours
 * are stored too and end in quarantine.
 */
export async function receiveWebhook(
  ctx: Ctx,
  call: ReceivedWebhook,
): Promise<"stored" | "forged" | "unconfigured"> {
  const { channel, door, settings, request } = call;
  const verdict = door.verify(settings, request);
  if (verdict !== "genuine") return verdict;
  const externalIds = door.addressees(request.bytes, request.header);
  const accounts = externalIds.length === 0 ? [] : await listAddressedAccounts(ctx, { channel, externalIds });
  const accountIds = accounts.length === 0 ? [null] : accounts.map((account) => account.id);
  await storeRaw(
    ctx,
    accountIds.map((accountId) => ({ channel, accountId, source: "webhook", body: request.bytes })),
  );
  ctx.bell.ring("intake");
  return "stored";
}
