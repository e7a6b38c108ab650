import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Notices } from "./notice-schemas";

type Matter = Notices["proposals"][number];

/** Open matters named by a notice: those that the reader sees; with a customer only what is still theirs and open. */
export async function listMatters(
  ctx: Ctx,
  ids: readonly string[],
  customerId: string | null,
): Promise<Matter[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.$queryRaw<
    (Omit<Matter, "assignee" | "openedAt"> & {
      teamId: string | null;
      tags: string[];
      customerId: string;
      joinedIntoId: string | null;
      openedAt: Date;
      assigneeId: string | null;
      assigneeName: string | null;
    })[]
  >`SELECT c.id, c.status, c.preview, c."openedAt", c."teamId", c.tags, c."customerId", c."joinedIntoId", c."assigneeId",
      cu."displayName" AS "customerName", a."displayName" AS "assigneeName"
    FROM "Conversation" c JOIN "Customer" cu ON cu.id = c."customerId" LEFT JOIN "Agent" a ON a.id = c."assigneeId"
    WHERE c.id = ANY(${uuids(ids)}) ORDER BY c."openedAt", c.id`;
  return rows
    .filter((row) => maySee(ctx.actor, row))
    .filter((row) => customerId === null || isStillOpen(row, customerId))
    .map(({ id, status, preview, customerName, openedAt, assigneeId, assigneeName }) => ({
      id,
      status,
      preview,
      customerName,
      openedAt: openedAt.toISOString(),
      assignee: assigneeId ? { id: assigneeId, displayName: assigneeName ?? "" } : null,
    }));
}

function isStillOpen(
  row: { customerId: string; status: string; joinedIntoId: string | null },
  customerId: string,
): boolean {
  return row.customerId === customerId && row.status !== "resolved" && row.joinedIntoId === null;
}
