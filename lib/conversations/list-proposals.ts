import type { Ctx } from "@/lib/context/ctx";
import { getVisible } from "./get-visible";
import { shownText } from "./rules/hide-personal";
import { isMeToo } from "./rules/me-too";

export interface Proposal {
  interactionId: string;
  customerId: string;
  displayName: string;
  username: string | null;
  text: string;
  publishedAt: string;
}

export interface Bystanders {
  /** How many things bystanders said in the threads of this conversation. */
  count: number;
  /** Those that say the same happened to them: `openConversation` takes one up. Oldest first. */
  proposals: Proposal[];
}

const LOOKED_AT = 2000;

/** What bystanders said around a conversation, counted, and the "me too" among it. Throws NotFound. */
export async function listProposals(ctx: Ctx, conversationId: string): Promise<Bystanders> {
  await getVisible(ctx, conversationId);
  const rows = await ctx.db.$queryRaw<(Omit<Proposal, "publishedAt"> & { publishedAt: Date })[]>`
    SELECT i.id AS "interactionId", i."customerId", cu."displayName", h.username, i.text, i."publishedAt"
    FROM (SELECT DISTINCT channel, place FROM "Thread" WHERE "conversationId" = ${conversationId}::uuid) AS ours
    JOIN "Thread" t ON t.channel = ours.channel AND t.place = ours.place AND t."conversationId" IS NULL
    JOIN "Interaction" i ON i."threadId" = t.id AND i.direction = 'inbound' AND i.audience = 'public'
      AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
    JOIN "Customer" cu ON cu.id = i."customerId"
    JOIN "Handle" h ON h.id = i."handleId"
    ORDER BY i."publishedAt", i.id LIMIT ${LOOKED_AT}`;
  return {
    count: rows.length,
    proposals: rows
      .filter((row) => isMeToo(row.text))
      .map((row) => ({
        ...row,
        text: shownText({ text: row.text, audience: "public", direction: "inbound" }),
        publishedAt: row.publishedAt.toISOString(),
      })),
  };
}
