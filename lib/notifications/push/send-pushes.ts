import { after, HOUR, MINUTE, SECOND } from "@/lib/base/time";
import type { PushOutcome, SendPush } from "@/lib/channels/push-call";
import type { Ctx } from "@/lib/context/ctx";
import type { MailWords } from "@/lib/replies/system-mail/mail-words";
import { subscriptionSeal } from "./keep-subscriptions";
import { getPushKeys } from "./push-keys";

interface Due {
  notificationId: string;
  subscriptionId: string;
  tries: number;
  sealed: Uint8Array;
  kind: string;
  path: string;
  createdAt: Date;
  isRead: boolean;
  locale: string;
  zone: string;
}

const AT_ONCE = 20;
const CALL_MS = 10 * SECOND;
/** While one is in hand nobody else takes it; after a crash it goes out again under the same tag. */
const LEASE_MS = MINUTE;
/** A push that late tells nobody anything. */
const LATE_MS = HOUR;
const MOST_TRIES = 5;

interface PushDoors {
  send: SendPush;
  words: MailWords;
}

/**
 * Sends what is due to browsers: the kind and a link, no word of anybody. A browser that is gone is forgotten; what was
 * read meanwhile or is late is dropped. Answers how many were in hand; call it until 0.
 */
export async function sendPushes(ctx: Ctx, doors: PushDoors): Promise<number> {
  const due = await claim(ctx);
  if (due.length === 0) return 0;
  const keys = await getPushKeys(ctx);
  await Promise.all(
    due.map(async (each) => {
      if (each.isRead || each.createdAt < after(ctx.now(), -LATE_MS))
        return settle(ctx, each, "dropped", null);
      const subscription = JSON.parse(ctx.vault.unseal(subscriptionSeal, each.sealed));
      const call = {
        subscription,
        keys,
        contact: contactOf(doors.words),
        payload: payloadOf(each, doors.words),
      };
      await take(ctx, each, await doors.send({ ...call, ttlSeconds: LATE_MS / SECOND, timeoutMs: CALL_MS }));
    }),
  );
  return due.length;
}

function claim(ctx: Ctx): Promise<Due[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Due[]>`
    WITH due AS (
      SELECT "notificationId", "subscriptionId" FROM "PushDelivery"
      WHERE state = 'queued' AND "nextAt" <= ${now}::timestamptz ORDER BY "nextAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE "PushDelivery" d SET tries = d.tries + 1, "nextAt" = ${after(now, LEASE_MS)}::timestamptz FROM due
      WHERE d."notificationId" = due."notificationId" AND d."subscriptionId" = due."subscriptionId" RETURNING d.*
    )
    SELECT t."notificationId", t."subscriptionId", t.tries, s.sealed, n.kind, n."createdAt", n."readAt" IS NOT NULL AS "isRead",
      coalesce(n.path, '/inbox/' || n."conversationId", '/my-day/notifications') AS path, a.locale, a.zone
    FROM taken t JOIN "PushSubscription" s ON s.id = t."subscriptionId" JOIN "Notification" n ON n.id = t."notificationId"
    JOIN "Agent" a ON a.id = s."agentId" AND a.id = n."agentId" AND a."isActive"`;
}

function payloadOf({ notificationId, kind, path, locale, zone }: Due, words: MailWords): string {
  const say = words.in({ locale, zone: zone === "" ? "Etc/UTC" : zone });
  return JSON.stringify({ id: notificationId, kind, title: say(`notice.kinds.${kind}`), path });
}

function contactOf(words: MailWords): string {
  const url = new URL(words.url("/"));
  return url.protocol === "https:" ? url.origin : `mailto:caret@${url.hostname}`;
}

async function take(ctx: Ctx, due: Due, outcome: PushOutcome): Promise<void> {
  switch (outcome.kind) {
    case "sent":
      await ctx.db.pushSubscription.updateMany({
        where: { id: due.subscriptionId },
        data: { lastSentAt: ctx.now() },
      });
      return settle(ctx, due, "sent", null);
    case "gone":
      await ctx.db.pushSubscription.deleteMany({ where: { id: due.subscriptionId } });
      return;
    case "refused":
      return settle(ctx, due, "failed", outcome.code);
    case "later": {
      if (due.tries >= MOST_TRIES) return settle(ctx, due, "failed", outcome.code);
      const waitMs = (outcome.afterSeconds ?? 15 * 2 ** due.tries) * SECOND;
      await ctx.db.pushDelivery.updateMany({
        where: { notificationId: due.notificationId, subscriptionId: due.subscriptionId },
        data: { nextAt: after(ctx.now(), waitMs), code: outcome.code },
      });
    }
  }
}

async function settle(ctx: Ctx, due: Due, state: "sent" | "failed" | "dropped", code: string | null) {
  const { notificationId, subscriptionId } = due;
  await ctx.db.pushDelivery.updateMany({ where: { notificationId, subscriptionId }, data: { state, code } });
}
