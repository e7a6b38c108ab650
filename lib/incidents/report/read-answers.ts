import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids, whole } from "@/lib/db/sql";
import {
  type Judged,
  judgeAnswers,
  type KeptOffer,
  type KeptPhrase,
  type SaidStatement,
} from "../rules/judge-answers";
import { readOffers } from "../statements/read-offers";
import { aboutSql } from "./about-sql";

export interface IncidentAnswer extends Judged {
  conversationId: string;
  customerId: string;
  agentId: string | null;
  at: Date;
}

type Row = Omit<IncidentAnswer, keyof Judged> & { id: string; text: string };

/** So many conversations are looked through at once, and so many of their answers are held. */
const CONVERSATIONS = 1000;
const PAGE = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * The answers of people here to those an incident hits, since it began and until it was closed, each judged as it left:
 * all of them, page by page and in no order of time, so that an incident of any size takes the same memory.
 */
export async function* readAnswers(ctx: Ctx, incidentId: string): AsyncGenerator<IncidentAnswer[]> {
  const [conversations, span, toSay] = await Promise.all([
    ctx.db.$queryRaw<{ id: string }[]>`
      WITH ${aboutSql(ctx, incidentId)} SELECT DISTINCT "conversationId" AS id FROM turn ORDER BY 1`,
    ctx.db.incident.findUniqueOrThrow({
      where: { id: incidentId },
      select: { startAt: true, createdAt: true, closedAt: true },
    }),
    readToSay(ctx, incidentId),
  ]);
  const from = span.startAt < span.createdAt ? span.startAt : span.createdAt;
  for (let at = 0; at < conversations.length; at += CONVERSATIONS) {
    const ids = conversations.slice(at, at + CONVERSATIONS).map(({ id }) => id);
    for (let last = FIRST; ; ) {
      const rows = await readPage(ctx, { ids, from, until: span.closedAt, last });
      if (rows.length > 0) yield judged(rows, toSay);
      if (rows.length < PAGE) break;
      last = rows.at(-1)?.id ?? FIRST;
    }
  }
}

interface PageAsk {
  ids: readonly string[];
  from: Date;
  until: Date | null;
  last: string;
}

/** Letters that were answered stand in the history too: they are no answers. */
function readPage(ctx: Ctx, { ids, from, until, last }: PageAsk): Promise<Row[]> {
  const end = until ? sql`AND i."publishedAt" <= ${until}::timestamptz` : sql``;
  return ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i."conversationId", i."customerId", i."agentId", i.text, i."publishedAt" AS at FROM "Interaction" i
    WHERE i."conversationId" = ANY(${uuids(ids)}) AND i.id > ${last}::uuid AND i.direction = 'outbound'
      AND i."authorType" = 'agent' AND i."publishedAt" >= ${from}::timestamptz ${end}
      AND NOT EXISTS (SELECT FROM "Reply" r WHERE r.id = i.id AND r.state <> 'sent')
      AND NOT EXISTS (SELECT FROM "Letter" l WHERE l."interactionId" = i.id)
    ORDER BY i.id LIMIT ${whole(PAGE)}`;
}

interface ToSay {
  offers: KeptOffer[];
  statements: SaidStatement[];
  phrases: KeptPhrase[];
}

async function readToSay(ctx: Ctx, incidentId: string): Promise<ToSay> {
  const [statements, phrases, offers] = await Promise.all([
    ctx.db.incidentStatement.findMany({
      where: { incidentId, approvedAt: { not: null } },
      select: { id: true, language: true, text: true, approvedAt: true, withdrawnAt: true },
    }),
    ctx.db.incidentPhrase.findMany({ where: { incidentId } }),
    readOffers(ctx, [incidentId]),
  ]);
  return {
    offers,
    statements: statements.flatMap(({ approvedAt, withdrawnAt, ...text }) =>
      approvedAt ? [{ ...text, fromAt: approvedAt, untilAt: withdrawnAt }] : [],
    ),
    phrases: phrases.map(({ language, phrase, addedAt, removedAt }) => ({
      ...{ language, phrase },
      ...{ fromAt: addedAt, untilAt: removedAt },
    })),
  };
}

function judged(rows: readonly Row[], { statements, phrases, offers }: ToSay): IncidentAnswer[] {
  const verdicts = judgeAnswers(rows, statements, phrases, offers);
  return rows.flatMap(({ text: _, ...row }, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ ...row, ...verdict }] : [];
  });
}
