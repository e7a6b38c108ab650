import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

export interface ImportedAccount {
  id: string;
  teamId: string | null;
  signatureSymbol: string;
  signatureKind: string;
}

/**
 * The accounts that imported history came through, by handle in small letters. One the desk knows by that handle or id
 * is used as it is; others are made inactive and unconnected, so that nothing is pulled or sent through them.
 */
export async function ensureImportedAccounts(
  ctx: Ctx,
  channel: string,
  handles: readonly string[],
): Promise<Map<string, ImportedAccount>> {
  const wanted = new Map(handles.map((handle) => [handle.toLowerCase(), handle]));
  const found = await findImportedAccounts(ctx, channel, [...wanted.keys()]);
  const missing = [...wanted].filter(([key]) => !found.has(key));
  if (missing.length === 0) return found;
  await ctx.db.account.createMany({
    data: missing.map(([, handle]) => ({
      id: uuidv7(ctx.now(), ctx.random),
      channel,
      purpose: "care",
      handle,
      displayName: handle,
      isActive: false,
      createdAt: ctx.now(),
    })),
    skipDuplicates: true,
  });
  return findImportedAccounts(ctx, channel, [...wanted.keys()]);
}

/** Those of these handles, in small letters, that the desk knows. */
export async function findImportedAccounts(
  ctx: Ctx,
  channel: string,
  keys: readonly string[],
): Promise<Map<string, ImportedAccount>> {
  const rows = await ctx.db.$queryRaw<(ImportedAccount & { key: string })[]>`
    SELECT DISTINCT ON (key) key, id, "teamId", "signatureSymbol", "signatureKind"
    FROM unnest(${[...keys]}::text[]) AS key JOIN "Account" a ON a.channel = ${channel}
      AND (lower(ltrim(a.handle, '@')) = key OR a."externalId" = key)
    ORDER BY key, a."externalId" IS NOT DISTINCT FROM key DESC, a."createdAt", a.id`;
  return new Map(rows.map(({ key, ...account }) => [key, account]));
}
