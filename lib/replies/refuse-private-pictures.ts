import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";

/** So few of 64 differences change when a picture is packed anew. */
const MOST_DIFFERENCES = 5;

/**
 * Refuses a public answer with a picture that came in private: the same bytes from anybody, or what looks the same from
 * this customer. Throws Refused `private-picture`, with the files as details.
 */
export async function refusePrivatePictures(
  ctx: Ctx,
  reply: { customerId: string; audience: string; attachmentIds: readonly string[] },
): Promise<void> {
  if (reply.audience !== "public" || reply.attachmentIds.length === 0) return;
  const cameInPrivate = sql`FROM "PictureHash" p JOIN "Attachment" a ON a.id = p."attachmentId"
    JOIN "Interaction" i ON i.id = a."interactionId"
    WHERE i.direction = 'inbound' AND i.audience = 'private'`;
  const rows = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT f.id, f.name FROM "PictureHash" s JOIN "Attachment" f ON f.id = s."attachmentId"
    WHERE s."attachmentId" = ANY(${uuids([...reply.attachmentIds])})
      AND (EXISTS (SELECT 1 ${cameInPrivate} AND p.sha256 = s.sha256)
        OR EXISTS (SELECT 1 ${cameInPrivate} AND i."customerId" = ${reply.customerId}::uuid
          AND bit_count((p.looks # s.looks)::bit(64)) <= ${MOST_DIFFERENCES}))
    ORDER BY f.name, f.id`;
  const [first] = rows;
  if (!first) return;
  throw new Refused(
    "private-picture",
    { count: rows.length, name: first.name },
    { attachmentIds: rows.map(({ id }) => id) },
  );
}
