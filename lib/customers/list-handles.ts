import type { Ctx } from "@/lib/context/ctx";
import { readEvidence } from "./rules/evidence";
import { type Handle, linkMarkSchema } from "./schemas";

interface Row extends Omit<Handle, "profileUrl" | "link"> {
  linkId: string | null;
  evidence: string | null;
  evidenceValues: unknown;
  trust: string | null;
  linkedBy: string | null;
  linkedAt: Date | null;
}

/** What a customer is known by on every channel, with the evidence of the link in force. Checks no right. */
export async function listHandles(ctx: Ctx, customerId: string): Promise<Handle[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT h.id, h.channel, h."externalId", h.username, h."displayName", h.bio, h.followers, h."isVerified",
      h."verifiedType", h."isProtected", h."acceptsPrivate", l.id AS "linkId", l.evidence, l."evidenceValues", l.trust,
      l."linkedAt", a."displayName" AS "linkedBy"
    FROM "Handle" h LEFT JOIN "Link" l ON l."handleId" = h.id AND l."undoneAt" IS NULL
    LEFT JOIN "Agent" a ON a.id = l."linkedById"
    WHERE h."customerId" = ${customerId}::uuid ORDER BY h."createdAt", h.id`;
  return rows.map(({ linkId, evidence, evidenceValues, trust, linkedBy, linkedAt, ...row }) => ({
    ...row,
    link:
      linkId && linkedAt
        ? {
            id: linkId,
            evidence: readEvidence(evidence, evidenceValues),
            trust: linkMarkSchema.shape.trust.parse(trust),
            by: linkedBy,
            linkedAt: linkedAt.toISOString(),
          }
        : null,
    profileUrl: profileUrl(ctx, row),
  }));
}

function profileUrl(
  ctx: Ctx,
  { channel, username }: { channel: string; username: string | null },
): string | null {
  const pattern = ctx.traits.get(channel)?.profileUrl;
  return pattern && username ? pattern.replace("{username}", encodeURIComponent(username)) : null;
}
