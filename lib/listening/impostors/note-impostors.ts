import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { looksLikeOurs } from "../rules/looks-like-ours";

interface Candidate {
  id: string;
  handleId: string;
  username: string;
  displayName: string | null;
  channel: string;
  publishedAt: Date;
}

const PAGE = 500;

/**
 * Notes which of these interactions are answers to customers of ours by somebody who could be taken for us. May run
 * twice; what a person decided of somebody stands.
 */
export async function noteImpostors(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  for (let from = 0; from < interactionIds.length; from += PAGE)
    await notePage(ctx, interactionIds.slice(from, from + PAGE));
}

async function notePage(outer: Ctx, interactionIds: readonly string[]): Promise<void> {
  const candidates = await readCandidates(outer, interactionIds);
  if (candidates.length === 0) return;
  const accounts = (
    await outer.db.account.findMany({
      select: { id: true, channel: true, handle: true, displayName: true },
    })
  ).map((account) => ({ ...account, handle: account.handle.replace(/^@/, "") }));
  const seen = candidates.flatMap((each) => {
    const ours = accounts.filter(({ channel }) => channel === each.channel);
    const reasons = looksLikeOurs(each.username.replace(/^@/, ""), each.displayName, ours);
    const account = ours.find(({ handle }) => handle === reasons[0]?.handle);
    return account ? [{ ...each, reasons, accountId: account.id }] : [];
  });
  if (seen.length === 0) return;
  await inTransaction(outer, async (ctx) => {
    for (const { id, handleId, accountId, reasons, publishedAt } of seen) {
      const [impostor] = await ctx.db.$queryRaw<{ id: string }[]>`
        INSERT INTO "Impostor" (id, "handleId", reasons, "accountId", "firstSeenAt", "lastSeenAt")
        VALUES (${uuidv7(ctx.now(), ctx.random)}::uuid, ${handleId}::uuid, ${JSON.stringify(reasons)}::jsonb, ${accountId}::uuid,
          ${publishedAt}::timestamptz, ${publishedAt}::timestamptz)
        ON CONFLICT ("handleId") DO UPDATE SET "lastSeenAt" = greatest("Impostor"."lastSeenAt", excluded."lastSeenAt"),
          "firstSeenAt" = least("Impostor"."firstSeenAt", excluded."firstSeenAt")
        RETURNING id`;
      if (!impostor) continue;
      await ctx.db.impostorPost.createMany({
        data: [{ interactionId: id, impostorId: impostor.id }],
        skipDuplicates: true,
      });
      await recordChanges(ctx, [{ kind: "interaction.changed", interactionId: id }]);
    }
  });
}

/** Public posts of others in a thread where a customer of ours wrote, or under what one wrote. */
function readCandidates(ctx: Ctx, interactionIds: readonly string[]): Promise<Candidate[]> {
  return ctx.db.$queryRaw<Candidate[]>`
    SELECT i.id, i."handleId", h.username, h."displayName", i.channel, i."publishedAt"
    FROM "Interaction" i JOIN "Handle" h ON h.id = i."handleId" JOIN "Thread" t ON t.id = i."threadId"
    WHERE i.id = ANY(${uuids(interactionIds)}) AND i.direction = 'inbound' AND i.audience = 'public'
      AND h.username IS NOT NULL AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a.channel = i.channel AND a."externalId" = h."externalId")
      AND NOT EXISTS (SELECT 1 FROM "ImpostorPost" p WHERE p."interactionId" = i.id)
      AND (EXISTS (SELECT 1 FROM "Thread" o WHERE o.channel = t.channel AND o.place = t.place
          AND o."handleId" <> t."handleId" AND o."conversationId" IS NOT NULL)
        OR EXISTS (SELECT 1 FROM "Interaction" p WHERE p.id = i."inReplyToId" AND p.direction = 'inbound'
          AND p."handleId" <> i."handleId"))`;
}
