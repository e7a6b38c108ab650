import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords, Say } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Rung {
  code: string;
  startAt: Date;
  endAt: Date;
  values: Record<string, string | number>;
  rangAt: Date;
}
interface Admin {
  id: string;
  email: string;
  locale: string;
  zone: string;
}

/** What rang longer ago was told then. */
const LATE_MS = HOUR;
/** Holes told in one mail; of more, how many. */
const SHOWN = 20;

/**
 * Tells admins of holes in the published plan, and of fewer here than planned: one mail for what was found at once. May run
 * twice: the key of a mail is when it rang and its receiver. Answers how many mails are new.
 */
export async function mailHoles(ctx: Ctx, words: MailWords): Promise<number> {
  const holes = await ctx.db.$queryRaw<Rung[]>`
    SELECT code, "startAt", "endAt", "values", "rangAt" FROM "CoverHole"
    WHERE "rangAt" > ${after(ctx.now(), -LATE_MS)}::timestamptz AND "closedAt" IS NULL ORDER BY "startAt", id`;
  if (holes.length === 0) return 0;
  const admins = await ctx.db.agent.findMany({
    where: { isActive: true, role: "admin" },
    select: { id: true, email: true, locale: true, zone: true },
    orderBy: { id: "asc" },
  });
  const times = [...new Set(holes.map(({ rangAt }) => rangAt.getTime()))];
  return queueSystemMail(
    ctx,
    times.flatMap((time) => {
      const told = holes.filter(({ rangAt }) => rangAt.getTime() === time);
      return admins.map((admin) => ({ key: `hole:${time}:${admin.id}`, ...letter(told, admin, words) }));
    }),
  );
}

function letter(holes: readonly Rung[], { id, email, locale, zone }: Admin, words: MailWords) {
  const say = words.in({ locale, zone: zone === "" ? "Etc/UTC" : zone });
  const lines = holes.map((hole) => lineOf(hole, locale, say));
  const subject = say("hole.subject", { count: holes.length, first: lines[0] ?? "" });
  const left = lines.length - SHOWN;
  const parts: MailPart[] = [
    ...lines.slice(0, SHOWN).map((text): MailPart => ({ kind: "words", text })),
    ...(left > 0 ? [{ kind: "words", text: say("hole.more", { count: left }) } as const] : []),
    { kind: "link", text: say("hole.open"), url: words.url("/coverage/cover") },
    { kind: "words", text: say("hole.why") },
  ];
  return {
    ...{ kind: "alarm" as const, agentId: id, recipient: email, subject },
    ...{ text: mailText(parts), html: mailHtml(subject, parts) },
  };
}

function lineOf({ code, startAt, endAt, values }: Rung, locale: string, say: Say): string {
  const language = new Intl.DisplayNames([locale, "en"], { type: "language" }).of(
    String(values.language ?? "und"),
  );
  const what = say(`hole.what.${code}`, { ...values, language: language ?? "" });
  return code === "not-here" ? what : say("hole.line", { from: startAt, until: endAt, what });
}
