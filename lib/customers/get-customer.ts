import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import { requireReason } from "@/lib/audit/require-reason";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listHandles } from "./list-handles";
import type { Customer } from "./schemas";

interface Row {
  id: string;
  status: string;
  preview: string;
  openedAt: Date;
  teamId: string | null;
  tags: string[];
  accountId: string | null;
  audience: string;
  channels: string[];
}

const MOST = 200;

/**
 * The person pane: who, reach, handles and the conversations, newest first; those of other teams say channel and day
 * only. Throws NotFound for a missing customer and, alike, for one who has spoken to other teams alone; Forbidden
 * `restricted`.
 */
export async function getCustomer(ctx: Ctx, customerId: string): Promise<Customer> {
  const customer = await ctx.db.customer.findUnique({ where: { id: customerId } });
  if (!customer) throw new NotFound("not-found");
  const [handles, rows, barred] = await Promise.all([
    listHandles(ctx, customerId),
    listConversationsOf(ctx, customerId),
    listBarredAccounts(ctx),
  ]);
  if (rows.length > 0 && !rows.some((row) => maySee(ctx.actor, row))) throw new NotFound("not-found");
  await requireReason(ctx, customerId);
  return {
    id: customer.id,
    displayName: customer.displayName,
    language: customer.language,
    zone: customer.zone,
    createdAt: customer.createdAt.toISOString(),
    isRestricted: customer.isRestricted,
    handles,
    conversations: rows.map((row) => {
      const hidden = !maySee(ctx.actor, row);
      return {
        id: row.id,
        status: row.status,
        preview: hidden || isBarred(barred, row) ? "" : row.preview,
        openedAt: hidden
          ? `${row.openedAt.toISOString().slice(0, 10)}T00:00:00.000Z`
          : row.openedAt.toISOString(),
        channels: row.channels,
        hidden,
      };
    }),
  };
}

function listConversationsOf(ctx: Ctx, customerId: string): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c.status, c.preview, c."openedAt", c."teamId", c.tags, c."accountId", c."lastAudience" AS audience,
      ARRAY(SELECT DISTINCT t.channel FROM "Thread" t WHERE t."conversationId" = c.id ORDER BY 1) AS channels
    FROM "Conversation" c WHERE c."customerId" = ${customerId}::uuid AND c."joinedIntoId" IS NULL
    ORDER BY c."openedAt" DESC, c.id DESC LIMIT ${MOST}`;
}
