import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { RuleFault } from "../rule-set-schemas";
import { levelOf } from "../rules/level-of";
import { FLAG_KINDS, type FlagKind, type FlagRules } from "../schemas";
import { saidBetween } from "./read-said";
import type { ReplayKind, ReplayResult } from "./replay-schemas";

/** A phrase in more than this share of all messages says nothing. */
const TOO_MUCH = 0.2;
const PHRASES = 40;
/** No text tells of them: what hangs on the history is not replayed. */
const BY_HISTORY: ReadonlySet<FlagKind> = new Set([
  "promise-broken",
  "tried-before",
  "waiting",
  "third-contact",
  "second-agent",
  "tier",
]);

/**
 * The turn a hit belongs to was late: its answer came after what was promised, or the promise has passed without one.
 * Thanks ask for none.
 */
export const isLateSql = sql`EXISTS (SELECT 1 FROM "Turn" t WHERE t."conversationId" = h."conversationId"
  AND h."interactionId" = ANY(t."inboundIds") AND NOT t."isCloser"
  AND coalesce(t."endedAt", r."toAt") > t."promisedAt")`;

/** What a replay found, in figures, each to be reckoned again from its hits. */
export async function sumReplay(ctx: Ctx, id: string, rules: FlagRules): Promise<ReplayResult> {
  const { fromAt, toAt } = await ctx.db.flagReplay.findUniqueOrThrow({ where: { id } });
  const [all] = await ctx.db.$queryRaw<{ interactions: number; conversations: number }[]>`
    SELECT count(*)::int AS interactions, count(DISTINCT i."conversationId")::int AS conversations
    FROM "Interaction" i WHERE ${saidBetween(fromAt, toAt)}`;
  const flagged = await ctx.db.$queryRaw<{ kinds: FlagKind[]; late: FlagKind[] }[]>`
    SELECT array_agg(DISTINCT h.kind) AS kinds,
      coalesce(array_agg(DISTINCT h.kind) FILTER (WHERE ${isLateSql}), '{}') AS late
    FROM "FlagReplayHit" h JOIN "FlagReplay" r ON r.id = h."replayId"
    WHERE h."replayId" = ${id}::uuid GROUP BY h."conversationId"`;
  const interactions = all?.interactions ?? 0;
  const levels = flagged.map(({ kinds }) =>
    levelOf(
      kinds.map((kind) => rules.kinds[kind].weight),
      rules.levels,
    ),
  );
  const phrases = await readPhrases(ctx, id, interactions);
  return {
    interactions,
    conversations: all?.conversations ?? 0,
    flagged: flagged.length,
    late: flagged.filter(({ late }) => late.length > 0).length,
    levels: [1, 2, 3].map((least) => levels.filter((level) => level >= least).length) as [
      number,
      number,
      number,
    ],
    kinds: await readKinds(ctx, id, flagged),
    phrases,
    warnings: phrases.filter(({ share }) => share > TOO_MUCH).map(tooMuch),
  };
}

async function readKinds(
  ctx: Ctx,
  id: string,
  flagged: readonly { kinds: FlagKind[]; late: FlagKind[] }[],
): Promise<ReplayKind[]> {
  const rows = await ctx.db.$queryRaw<Omit<ReplayKind, "conversations" | "late">[]>`
    WITH hit AS (SELECT kind, "conversationId", count(*)::int AS interactions FROM "FlagReplayHit"
        WHERE "replayId" = ${id}::uuid GROUP BY 1, 2),
      stood AS (SELECT DISTINCT f.kind, f."conversationId" FROM "Flag" f, "FlagReplay" r
        WHERE r.id = ${id}::uuid AND f."sinceAt" >= r."fromAt" AND f."sinceAt" < r."toAt" AND f."raisedById" IS NULL)
    SELECT kind, coalesce(sum(hit.interactions), 0)::int AS interactions, count(stood."conversationId")::int AS stood,
      count(*) FILTER (WHERE stood."conversationId" IS NULL)::int AS fresh,
      count(*) FILTER (WHERE hit."conversationId" IS NULL)::int AS gone
    FROM hit FULL JOIN stood USING (kind, "conversationId")
    GROUP BY kind`;
  const found = new Map(rows.map((row) => [row.kind, row]));
  return FLAG_KINDS.flatMap((kind) => {
    const row = found.get(kind);
    if (!row || BY_HISTORY.has(kind)) return [];
    const conversations = flagged.filter(({ kinds }) => kinds.includes(kind)).length;
    const late = flagged.filter((each) => each.late.includes(kind)).length;
    return [{ ...row, kind, conversations, late }];
  });
}

async function readPhrases(ctx: Ctx, id: string, interactions: number): Promise<ReplayResult["phrases"]> {
  const rows = await ctx.db.$queryRaw<{ kind: FlagKind; phrase: string; interactions: number }[]>`
    SELECT h.kind, phrase, count(DISTINCT h."interactionId")::int AS interactions
    FROM "FlagReplayHit" h, unnest(h.phrases) AS phrase WHERE h."replayId" = ${id}::uuid
    GROUP BY h.kind, phrase ORDER BY interactions DESC, h.kind, phrase LIMIT ${PHRASES}`;
  return rows.map((row) => ({ ...row, share: interactions === 0 ? 0 : row.interactions / interactions }));
}

function tooMuch({ kind, phrase, share }: ReplayResult["phrases"][number]): RuleFault {
  const values = { kind, phrase, percent: Math.round(share * 100) };
  return { code: "phrase-catches-many", grade: "warned", values };
}
