import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { join, sql } from "@/lib/db/sql";
import { maskFile } from "./mask-file";
import { maskRaw } from "./rules/mask-raw";

/** Bytes as a provider handed them over; the account is unknown when they name none of ours. */
export interface NewRaw {
  channel: string;
  accountId: string | null;
  source: string;
  body: Uint8Array;
  /** The whole in the file store; `body` is then its beginning. */
  file?: { key: string; bytes: number };
}

export interface StoredRaw extends NewRaw {
  id: string;
  receivedAt: Date;
}

/**
 * Stores raw bytes, whatever they are, with the card numbers in their texts masked before anything is written. When it
 * returns they are committed, and may be acknowledged.
 */
export async function storeRaw(ctx: Ctx, raws: readonly NewRaw[]): Promise<StoredRaw[]> {
  if (raws.length === 0) return [];
  const receivedAt = ctx.now();
  const safe = await Promise.all(raws.map((raw) => withoutCards(ctx, raw)));
  const stored = safe.map((raw) => ({ ...raw, id: uuidv7(receivedAt, ctx.random), receivedAt }));
  const rows = stored.map(
    (
      raw,
    ) => sql`(${raw.id}::uuid, ${receivedAt}::timestamptz, ${raw.channel}, ${raw.source}, ${raw.accountId}::uuid,
      ${bytesOf(raw.body)}::bytea, ${raw.file?.key ?? null}, ${raw.file?.bytes ?? null}::bigint)`,
  );
  await ctx.db.$executeRaw`
    INSERT INTO "RawEvent" (id, "receivedAt", channel, source, "accountId", body, "fileKey", "fileBytes") VALUES ${join(rows)}`;
  return stored;
}

async function withoutCards(ctx: Ctx, { file, ...raw }: NewRaw): Promise<NewRaw> {
  const body = maskRaw(raw.body);
  const kept = file && (await maskFile(ctx, file, body !== raw.body));
  return { ...raw, body, ...(kept ? { file: kept } : {}) };
}

/** A view, not a copy: mails may be large. */
function bytesOf(body: Uint8Array): Buffer {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
