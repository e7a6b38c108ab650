import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { KnownShift } from "@/lib/coverage/board-schemas";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";
import { type RosterLetter, type RosterLine, settleNotices } from "@/lib/coverage/settle-notices";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords, Say } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

/** Shifts told in one mail; of more, how many. */
const SHOWN = 40;

/** Writes to each agent whose published shifts are new, moved or gone. Answers how many mails are new. */
export async function mailRosters(outer: Ctx, words: MailWords): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const letters = await settleNotices(ctx);
    return queueSystemMail(
      ctx,
      letters.map((letter) => mailOf(letter, words)),
    );
  });
}

function mailOf({ agentId, email, locale, zone, key, lines }: RosterLetter, words: MailWords) {
  const say = words.in({ locale, zone });
  const subject = say("roster.subject", { count: lines.length });
  const left = lines.length - SHOWN;
  const parts: MailPart[] = [
    { kind: "words", text: say("roster.lead") },
    ...lines.slice(0, SHOWN).map((line): MailPart => ({ kind: "words", text: lineOf(line, say) })),
    ...(left > 0 ? [{ kind: "words", text: say("roster.more", { count: left }) } as const] : []),
    { kind: "link", text: say("roster.open"), url: words.url("/my-shifts") },
  ];
  const text = mailText(parts);
  return {
    kind: "roster" as const,
    key,
    agentId,
    recipient: email,
    subject,
    text,
    html: mailHtml(subject, parts),
  };
}

function lineOf({ was, now }: RosterLine, say: Say): string {
  if (now && was) return say("roster.moved", { now: timesOf(now, say), was: timesOf(was, say) });
  return now ? say("roster.new", { now: timesOf(now, say) }) : say("roster.gone", { was: timesOf(was, say) });
}

/** On the reader's own clock. */
function timesOf(shift: KnownShift, say: Say): string {
  if (!shift) return "";
  const { zone, startLocal, endLocal, recurrence } = shift;
  const at = (local: string, edge: "start" | "end") =>
    new Date(instantOfWall(zone, wallMsOf(local) ?? 0, edge));
  const values = { from: at(startLocal, "start"), until: at(endLocal, "end") };
  return say(recurrence ? "roster.repeating" : "roster.times", values);
}
