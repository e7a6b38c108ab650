import { recordLook } from "@/lib/audit/record-look";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";

/** More is not held in the memory of a web process. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The mail as it came, byte for byte but for masked card numbers, for as long as raw bytes are kept; the audit says who took it. Throws NotFound,
 * Refused `file-too-large`.
 */
export async function getRawMail(ctx: Ctx, interactionId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { mail, customerId } = await getVisibleInteraction(ctx, interactionId);
  if (!mail) throw new NotFound("not-found");
  const [row] = await ctx.db.$queryRaw<
    { body: Uint8Array | null; fileKey: string | null; fileBytes: bigint | null }[]
  >`
    SELECT e.body, e."fileKey", e."fileBytes" FROM "InteractionRaw" r
    JOIN "RawEvent" e ON e.id = r."rawEventId" AND e."receivedAt" = r."receivedAt"
    WHERE r."interactionId" = ${interactionId}::uuid AND e.body IS NOT NULL ORDER BY e."receivedAt" LIMIT 1`;
  const size = Number(row?.fileBytes ?? 0);
  if (size > MOST_BYTES) throw new Refused("file-too-large", { bytes: size, limit: MOST_BYTES });
  const file = row?.fileKey ? await ctx.files.get(row.fileKey) : null;
  const bytes = file ?? row?.body;
  if (!bytes) throw new NotFound("not-found");
  await recordLook(ctx, { what: "raw", subject: "interaction", subjectId: interactionId, customerId });
  return new Uint8Array(bytes);
}
