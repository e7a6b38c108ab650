import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { findReceivers, type Receiver } from "@/lib/response-times/find-receivers";
import { quietPeriod } from "@/lib/response-times/rules/alarm-rings";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords, Say } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Burning {
  id: string;
  alarmId: string;
  name: string;
  kind: string;
  thresholdSeconds: number;
  quietMinutes: number;
  handle: string | null;
  openedAt: Date;
  worst: number;
  values: { isCanaryMissing?: boolean } | null;
}

/** What rang shortly before its mail was written is told although it is over. */
const LATE_MS = 10 * MINUTE;

/**
 * Tells each receiver of a ring once, and again after every quiet time while it burns and nobody has acknowledged it. May
 * run twice: the key of a mail is its ring, quiet time and receiver. Answers how many mails are new.
 */
export async function mailRings(ctx: Ctx, words: MailWords): Promise<number> {
  const now = ctx.now();
  const rings = await ctx.db.$queryRaw<Burning[]>`
    SELECT r.id, l.id AS "alarmId", l.name, l.kind, l."thresholdSeconds", l."quietMinutes", a.handle, r."openedAt", r.worst, r."values"
    FROM "AlarmRing" r JOIN "Alarm" l ON l.id = r."alarmId" AND l."isOn"
    LEFT JOIN "Account" a ON a.id = nullif(r.subject, '')::uuid
    WHERE r."acknowledgedAt" IS NULL AND (r."endedAt" IS NULL OR r."openedAt" > ${after(now, -LATE_MS)}::timestamptz)
    ORDER BY r."openedAt"`;
  if (rings.length === 0) return 0;
  const receivers = await findReceivers(
    ctx,
    rings.map(({ alarmId }) => alarmId),
  );
  const mails = rings.flatMap((ring) =>
    receivers
      .filter(({ alarmId }) => alarmId === ring.alarmId)
      .map((receiver) => {
        const period = quietPeriod(ring.openedAt, now, ring.quietMinutes);
        const key = `alarm:${ring.id}:${period}:${receiver.id}`;
        return { key, ...letter(ring, receiver, words, period > 0) };
      }),
  );
  return queueSystemMail(ctx, mails);
}

function letter(ring: Burning, { id, email, locale, zone }: Receiver, words: MailWords, isAgain: boolean) {
  const say = words.in({ locale, zone });
  const what = whatHolds(ring, say);
  const subject = say(isAgain ? "alarm.subjectAgain" : "alarm.subject", { name: ring.name, what });
  const parts: MailPart[] = [
    { kind: "words", text: what },
    { kind: "words", text: say("alarm.since", { at: ring.openedAt }) },
    { kind: "link", text: say("alarm.board"), url: words.url("/response-times/live") },
    { kind: "link", text: say("alarm.seen"), url: words.url("/response-times/alarms") },
    { kind: "words", text: say("alarm.why", { minutes: ring.quietMinutes }) },
  ];
  return {
    kind: "alarm" as const,
    agentId: id,
    recipient: email,
    subject,
    text: mailText(parts),
    html: mailHtml(ring.name, parts),
  };
}

function whatHolds({ kind, handle, worst, thresholdSeconds, values }: Burning, say: Say): string {
  const account = handle ?? "";
  const minutes = Math.floor(worst / 60);
  const limit = Math.round(thresholdSeconds / 60);
  if (kind === "silent-channel" && values?.isCanaryMissing)
    return say("alarm.what.canary-missing", { account, limit });
  return say(`alarm.what.${kind}`, { account, minutes, limit, seconds: worst });
}
