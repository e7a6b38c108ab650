import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE, SECOND } from "@/lib/base/time";
import type { AccountRef, Outbound, SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { listConnectedAccounts } from "./list-connected-accounts";
import { USUAL_MINUTES } from "./rules/canary-state";
import { canaryText } from "./rules/canary-text";

const CALL_MS = 20 * SECOND;
const KEPT_MS = 14 * 24 * 60 * MINUTE;

/**
 * Sends each account whose time has come a message to itself, and forgets those of two weeks ago. Its way back is the
 * account's own way in. One that fails says why and is not tried again before its next time. Answers how many left.
 */
export async function sendCanaries(ctx: WorkerCtx): Promise<number> {
  await ctx.db.canary.deleteMany({ where: { startedAt: { lt: after(ctx.now(), -KEPT_MS) } } });
  const accounts = await listConnectedAccounts(ctx);
  let sent = 0;
  for (const account of accounts) {
    const sender = senderFor(ctx, account, accounts);
    if (sender && (await isDue(ctx, account.id))) {
      await fly(ctx, account, sender);
      sent++;
    }
  }
  return sent;
}

/** Who writes to this account: itself, or another account of ours on the channel, as the channel allows. */
export function senderFor(
  ctx: Pick<WorkerCtx, "traits">,
  account: AccountRef,
  accounts: readonly AccountRef[],
): AccountRef | null {
  if (account.externalId === null) return null;
  switch (ctx.traits.get(account.channel)?.canary) {
    case "itself":
      return account;
    case "sibling":
      return (
        accounts.find(
          ({ id, channel, externalId }) =>
            channel === account.channel && id !== account.id && externalId !== null,
        ) ?? null
      );
    default:
      return null;
  }
}

async function isDue(ctx: WorkerCtx, accountId: string): Promise<boolean> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<{ due: boolean }[]>`
    SELECT coalesce(r."wantedAt" > last.at, r."wantedAt" IS NOT NULL AND last.at IS NULL)
      OR (coalesce(r."isOn", ${ctx.world === "sandbox"})
        AND coalesce(last.at, r."changedAt", a."createdAt") + make_interval(mins => coalesce(r."everyMinutes", ${USUAL_MINUTES}::int)) <= ${now}::timestamptz)
      AS due
    FROM "Account" a LEFT JOIN "CanaryRule" r ON r."accountId" = a.id
    LEFT JOIN LATERAL (SELECT max("startedAt") AS at FROM "Canary" c WHERE c."accountId" = a.id) last ON true
    WHERE a.id = ${accountId}::uuid`;
  return rows[0]?.due ?? false;
}

async function fly(ctx: WorkerCtx, account: AccountRef, sender: AccountRef): Promise<void> {
  const startedAt = ctx.now();
  const id = uuidv7(startedAt, ctx.random);
  const mark = Buffer.from(ctx.random(12)).toString("hex");
  await ctx.db.canary.create({ data: { id, accountId: account.id, mark, state: "sending", startedAt } });
  const outcome = await call(ctx, letter(ctx, account, sender, { id, mark }));
  if (outcome.outcome === "sent") {
    const sentAt = outcome.sentAt ?? startedAt;
    await ctx.db.canary.update({ where: { id }, data: { sentAt } });
    return void (await ctx.db.canary.updateMany({
      where: { id, state: "sending" },
      data: { state: "sent" },
    }));
  }
  await ctx.db.canary.updateMany({
    where: { id, state: "sending" },
    data:
      outcome.outcome === "unknown"
        ? { state: "sent", sentAt: startedAt }
        : { state: "failed", code: outcome.code, values: outcome.values ?? {} },
  });
}

async function call(ctx: WorkerCtx, outbound: Outbound): Promise<SendOutcome> {
  const channel = ctx.channels.get(outbound.account.channel);
  if (!channel) return { outcome: "refused", code: "no-channel", values: {} };
  try {
    return await channel.send(outbound);
  } catch {
    return { outcome: "unknown", code: "channel-broke" };
  }
}

function letter(
  ctx: WorkerCtx,
  account: AccountRef,
  sender: AccountRef,
  { id, mark }: { id: string; mark: string },
): Outbound {
  const kind =
    ctx.traits.get(account.channel)?.audiences.find(({ audience }) => audience === "private")?.kind ??
    "direct_message";
  const text = canaryText(mark);
  const address = account.externalId ?? account.handle;
  return {
    account: sender,
    kind,
    audience: "private",
    text,
    recipientExternalId: address,
    media: [],
    replyId: id,
    position: 0,
    timeoutMs: CALL_MS,
    ...(kind === "email"
      ? {
          mail: {
            messageId: `canary.${mark}@${address.split("@")[1] ?? "localhost"}`,
            subject: text,
            html: null,
            fromName: account.handle,
            cc: [],
            inReplyTo: null,
            references: [],
            canary: mark,
          },
        }
      : {}),
  };
}
