import type { Ctx } from "@/lib/context/ctx";

/** Remembers how far a pull has come. Called after what it brought is committed. */
export async function moveCursor(ctx: Ctx, accountId: string, kind: string, value: unknown): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "Cursor" ("accountId", kind, value, "movedAt")
    VALUES (${accountId}::uuid, ${kind}, ${JSON.stringify(value)}::jsonb, ${ctx.now()})
    ON CONFLICT ("accountId", kind) DO UPDATE SET value = excluded.value, "movedAt" = excluded."movedAt"`;
}
