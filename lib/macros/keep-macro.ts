import { maySee } from "@/lib/agents/rules/may-see";
import { requireRole } from "@/lib/agents/rules/require-role";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { bareShort, macroFault } from "./rules/macro-fault";
import type { MacroContent, SaveMacro } from "./schemas";

export interface KeptMacro {
  name: string;
  short: string;
  teamId: string | null;
  accountId: string | null;
  content: MacroContent;
  searched: string;
}

/**
 * A macro as it may be saved by this lead: its words in NFC, its pictures theirs or its own already. Holds other savers
 * of macros back until the transaction ends. Throws Forbidden, Invalid `macro-…` for what is wrong in it, NotFound for a
 * team, account or file that is not theirs to name, Conflict `macro-short-taken`.
 */
export async function keepMacro(
  ctx: Ctx,
  wish: SaveMacro,
  before: { id: string; attachmentIds: readonly string[] } | null,
): Promise<KeptMacro & { actorId: string }> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  const fault = macroFault(wish);
  if (fault) throw new Invalid(fault.code, fault.values);
  const { teamId, accountId } = wish;
  if (!maySee(ctx.actor, { teamId })) throw new NotFound("not-found");
  if (teamId && (await ctx.db.team.count({ where: { id: teamId } })) === 0) throw new NotFound("not-found");
  if (accountId && (await ctx.db.account.count({ where: { id: accountId } })) === 0)
    throw new NotFound("not-found");
  await requirePictures(ctx, wish.content.attachmentIds, before?.attachmentIds ?? []);
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('macro-short'))`;
  const [name, short] = [wish.name.trim().normalize("NFC"), bareShort(wish.short)];
  const [taken] = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT name FROM "Macro" WHERE lower(short) = lower(${short}) AND "retiredAt" IS NULL
      AND id IS DISTINCT FROM ${before?.id ?? null}::uuid`;
  if (taken) throw new Conflict("macro-short-taken", { short, name: taken.name });
  const texts = wish.content.texts.map((each) => ({
    ...each,
    text: tidy(each.text),
    variants: each.variants.map(tidy),
  }));
  const searched = [name, short, ...texts.flatMap(({ text, variants }) => [text, ...variants])].join("\n");
  return { actorId: agentId, name, short, teamId, accountId, content: { ...wish.content, texts }, searched };
}

const tidy = (text: string): string => text.trim().normalize("NFC");

async function requirePictures(ctx: Ctx, ids: readonly string[], own: readonly string[]): Promise<void> {
  const fresh = ids.filter((id) => !own.includes(id));
  if (fresh.length === 0) return;
  const uploader = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Attachment" WHERE id = ANY(${uuids(fresh)}) AND "interactionId" IS NULL AND state = 'stored'
      AND "uploadedById" = ${uploader}::uuid AND type LIKE 'image/%'`;
  if (rows.length !== new Set(fresh).size) throw new NotFound("attachment-missing");
}
