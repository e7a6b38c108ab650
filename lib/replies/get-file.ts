import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { isPicture } from "./rules/file-kinds";

export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
  /** A browser may show it in place. */
  isShown: boolean;
}

interface Row {
  key: string | null;
  name: string;
  type: string;
  interactionId: string | null;
  uploadedById: string | null;
  teamId: string | null;
  audience: string | null;
  accountId: string | null;
}

/** A file of an interaction the reader may see, or one they have uploaded. Throws NotFound for any other, and for what is gone. */
export async function getFile(ctx: Ctx, id: string): Promise<StoredFile> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT a.key, a.name, a.type, a."interactionId", a."uploadedById", c."teamId", i.audience, i."accountId"
    FROM "Attachment" a LEFT JOIN "Interaction" i ON i.id = a."interactionId"
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE a.id = ${id}::uuid AND a.state = 'stored' AND i."withheldReason" IS NULL
      AND (i."deletedAt" IS NULL OR i.direction = 'outbound')`;
  const bytes = row?.key && (await isForReader(ctx, row)) ? await ctx.files.get(row.key) : null;
  if (!row || bytes === null) throw new NotFound("not-found");
  return { bytes, name: row.name || "file", type: row.type, isShown: isPicture(row.type) };
}

async function isForReader(ctx: Ctx, row: Row): Promise<boolean> {
  if (row.interactionId === null) return ctx.actor.type === "agent" && ctx.actor.agentId === row.uploadedById;
  if (!maySee(ctx.actor, row)) return false;
  return !isBarred(await listBarredAccounts(ctx), {
    audience: row.audience ?? "private",
    accountId: row.accountId,
  });
}
