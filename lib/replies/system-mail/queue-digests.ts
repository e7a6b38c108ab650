import type { Ctx } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { reportBalance } from "@/lib/response-times/report-balance";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { type DigestWeek, digestWeek } from "../rules/digest-week";
import { weakestHour } from "../rules/weakest-hour";
import { type DigestFigures, digestLetter } from "./digest-letter";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Lead {
  id: string;
  email: string;
  zone: string;
  locale: string;
  teamIds: string[];
  teams: string[];
}

/**
 * Writes to each lead who wants it the figures of the week before, on Monday from 07:00 in the lead's zone: once per lead
 * and week, whichever worker does it and however late on that day. Answers how many are new.
 */
export async function queueDigests(ctx: Ctx, words: MailWords): Promise<number> {
  let written = 0;
  for (const lead of await listLeads(ctx)) {
    const week = digestWeek(ctx.now(), lead.zone);
    if (week === null || (await isWritten(ctx, lead, week))) continue;
    const letter = digestLetter(await figuresOf(ctx, lead, week), { ...lead, ...week }, words);
    written += await inTransaction(ctx, async (ctx) => {
      const taken = await ctx.db.digest.createMany({
        data: [{ agentId: lead.id, weekOn: new Date(week.weekOn), queuedAt: ctx.now() }],
        skipDuplicates: true,
      });
      if (taken.count === 0) return 0;
      const key = `digest:${lead.id}:${week.weekOn}`;
      return queueSystemMail(ctx, [
        { kind: "digest", key, agentId: lead.id, recipient: lead.email, ...letter },
      ]);
    });
  }
  return written;
}

function listLeads(ctx: Ctx): Promise<Lead[]> {
  return ctx.db.$queryRaw<Lead[]>`
    SELECT a.id, a.email, a.zone, a.locale, coalesce(array_agg(t.id::text ORDER BY t.name) FILTER (WHERE t.id IS NOT NULL), '{}') AS "teamIds",
      coalesce(array_agg(t.name ORDER BY t.name) FILTER (WHERE t.id IS NOT NULL), '{}') AS teams
    FROM "Agent" a LEFT JOIN "TeamMember" m ON m."agentId" = a.id LEFT JOIN "Team" t ON t.id = m."teamId"
    WHERE a."isActive" AND a.role = 'lead' AND a."wantsDigest" GROUP BY a.id ORDER BY a.id`;
}

async function isWritten(ctx: Ctx, { id }: Lead, { weekOn }: DigestWeek): Promise<boolean> {
  return (await ctx.db.digest.count({ where: { agentId: id, weekOn: new Date(weekOn) } })) > 0;
}

/** What the lead's own report says of the week and of the one before. */
async function figuresOf(
  system: Ctx,
  { id, zone, teamIds }: Lead,
  { weekOn, untilOn }: DigestWeek,
): Promise<DigestFigures> {
  const ctx: Ctx = { ...system, actor: { type: "agent", agentId: id, role: "lead", teamIds } };
  const asked = { from: weekOn, to: untilOn, zone, clock: "customer", metric: "all" } as const;
  const report = await reportResponseTimes(ctx, { ...asked, groupBy: "weekdayHour", compare: "previous" });
  const { neverAnswered } = await reportBalance(ctx, asked);
  return {
    now: report.totals,
    before: report.previous?.totals ?? null,
    neverAnswered: neverAnswered.turns,
    open: neverAnswered.open,
    weakest: weakestHour(report.rows),
  };
}
