import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { join, sql } from "@/lib/db/sql";
import type { Source, Touched } from "./source";
import { SOURCES } from "./sources/registry";
import { type Found, writeNotifications } from "./write-notifications";

/** What happened longer ago is news to nobody. */
const NEWS_MS = DAY;

/**
 * Writes down whom what was touched is told to, each thing once: never to who did it, nor to whom the conversation is
 * hidden. Any number of workers may do it, and do it again. Answers how many are new.
 */
export async function noteChanges(
  outer: Ctx,
  touched: Pick<Touched, "conversationIds" | "interactionIds">,
): Promise<number> {
  if (touched.conversationIds?.length === 0 && touched.interactionIds?.length === 0) return 0;
  return note(
    outer,
    SOURCES.filter(({ by }) => by === "feed"),
    { ...touched, ...newsOf(outer) },
  );
}

/** The same for what only time brings, and for everything since an instant once the feed has lost it. */
export async function noteSince(outer: Ctx, since: Date | null = null): Promise<number> {
  const sources = since === null ? SOURCES.filter(({ by }) => by === "time") : SOURCES;
  const news = newsOf(outer);
  const from = since !== null && since > news.since ? since : news.since;
  return note(outer, sources, { ...news, since: from, conversationIds: null, interactionIds: null });
}

function newsOf(ctx: Ctx): Pick<Touched, "since" | "now"> {
  return { now: ctx.now(), since: after(ctx.now(), -NEWS_MS) };
}

async function note(outer: Ctx, sources: readonly Source[], touched: Touched): Promise<number> {
  if (sources.length === 0) return 0;
  const rows = join(
    sources.map(({ kind, rows }) => sql`SELECT ${kind}::text AS kind, s.* FROM (${rows(touched)}) s`),
    " UNION ALL ",
  );
  const found = await outer.db.$queryRaw<Found[]>`
    SELECT f.kind, f."agentId", f.key, f."conversationId", f."byId", f."happenedAt", f.path
    FROM (${rows}) f JOIN "Agent" a ON a.id = f."agentId" AND a."isActive"
    LEFT JOIN "Conversation" c ON c.id = f."conversationId"
    WHERE f."byId" IS DISTINCT FROM f."agentId"
      AND (c.id IS NULL OR a.role = 'admin' OR c."teamId" IS NULL
        OR EXISTS (SELECT FROM "TeamMember" m WHERE m."agentId" = a.id AND m."teamId" = c."teamId"))
      AND NOT EXISTS (SELECT FROM "Notification" n WHERE n."agentId" = f."agentId" AND n.kind = f.kind AND n.key = f.key)
    ORDER BY f."happenedAt", f.key`;
  if (found.length === 0) return 0;
  return inTransaction(outer, (ctx) => writeNotifications(ctx, found));
}
