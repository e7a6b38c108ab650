import type { Ctx } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { listProtocols } from "@/lib/red-flags/list-protocols";
import { safetyKindSchema } from "@/lib/red-flags/protocol-schemas";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { fittingProtocols } from "@/lib/red-flags/rules/fitting-protocols";
import { routedBy } from "@/lib/red-flags/rules/routed-by";
import type { FlagKind } from "@/lib/red-flags/schemas";
import { lockConversations } from "../rebuild-turns";
import { routeToTeam } from "./route-to-team";

interface Row {
  id: string;
  kind: FlagKind;
  language: string | null;
  isDone: boolean;
}

/**
 * Does what follows from flags that were raised, once for each: the conversation goes to the team of the gravest, and
 * whoever is on call is paged. `say` makes the sentence of a page. Answers how many flags it was for.
 */
export async function carryOutConsequences(
  ctx: Ctx,
  conversationIds: readonly string[],
  say: (kind: FlagKind) => string,
): Promise<number> {
  let done = 0;
  for (const id of [...new Set(conversationIds)].sort())
    done += await inTransaction(ctx, (tx) => carryOut(tx, id, say));
  return done;
}

/** The same for everything flagged since then. */
export async function carryOutSince(ctx: Ctx, since: Date, say: (kind: FlagKind) => string): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "conversationId" AS id FROM "Flag" f WHERE "clearedAt" IS NULL AND "raisedAt" >= ${since}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM "FlagConsequence" d WHERE d."flagId" = f.id)`;
  return carryOutConsequences(
    ctx,
    rows.map(({ id }) => id),
    say,
  );
}

async function carryOut(ctx: Ctx, conversationId: string, say: (kind: FlagKind) => string): Promise<number> {
  await lockConversations(ctx, [conversationId]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT f.id, f.kind, coalesce(i.language, c.language) AS language, d."flagId" IS NOT NULL AS "isDone"
    FROM "Flag" f JOIN "Conversation" c ON c.id = f."conversationId" LEFT JOIN "Interaction" i ON i.id = f."interactionId"
      LEFT JOIN "FlagConsequence" d ON d."flagId" = f.id
    WHERE f."conversationId" = ${conversationId}::uuid AND f."clearedAt" IS NULL AND c.status <> 'resolved'
    ORDER BY f."raisedAt", f.id`;
  const fresh = rows.filter(({ isDone }) => !isDone);
  if (fresh.length === 0) return 0;
  const { kinds } = await readFlagRules(ctx);
  const consequenceOf = (kind: FlagKind) => kinds[kind]?.consequence ?? {};
  const route = routedBy(rows.map((row) => ({ ...row, teamId: consequenceOf(row.kind).teamId ?? null })));
  const routed = route ? await routeToTeam(ctx, conversationId, route) : null;
  const protocols = fresh.some(({ kind }) => safetyKindSchema.safeParse(kind).success)
    ? await listProtocols(ctx)
    : [];
  for (const { id, kind, language } of fresh) {
    const safety = safetyKindSchema.safeParse(kind);
    const protocol = safety.success
      ? fittingProtocols(protocols, { kind: safety.data, country: null, language })[0]
      : undefined;
    const pages = protocol?.content.pages ?? (consequenceOf(kind).pages ? { chainId: null } : null);
    const page = pages && (await pageFor(ctx, { id, conversationId, reason: say(kind), ...pages }));
    const went = route?.flagId === id ? routed : null;
    await ctx.db.flagConsequence.create({
      data: {
        flagId: id,
        actedAt: ctx.now(),
        fromTeamId: went?.from ?? null,
        toTeamId: went?.to ?? null,
        pageId: page?.id ?? null,
      },
    });
  }
  return fresh.length;
}

async function pageFor(
  ctx: Ctx,
  { id, chainId, ...page }: { id: string; conversationId: string; reason: string; chainId: string | null },
): Promise<{ id: string }> {
  const isKept = chainId && (await ctx.db.onCallChain.count({ where: { id: chainId, retiredAt: null } })) > 0;
  return pageOnCall(ctx, { key: `flag:${id}`, ...page, ...(isKept ? { chainId } : {}) });
}
