import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import { recordLook } from "@/lib/audit/record-look";
import { requireReason } from "@/lib/audit/require-reason";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { isPicture } from "./rules/file-kinds";

export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
  /** A browser may show it in place. */
  isShown: boolean;
}

interface Row {
  id: string;
  key: string | null;
  thumbKey: string | null;
  name: string;
  type: string;
  state: string;
  scannedAt: Date | null;
  interactionId: string | null;
  customerId: string | null;
  uploadedById: string | null;
  teamId: string | null;
  tags: string[] | null;
  audience: string | null;
  accountId: string | null;
}

/**
 * A file of an interaction the reader may see, or one they have uploaded; `thumb` is the small picture where there is
 * one. Opening the whole of a private file is recorded. Throws NotFound for any other, and for what is gone; Conflict
 * `waiting-for-scan`, Refused `infected`, Forbidden `restricted`.
 */
export async function getFile(ctx: Ctx, id: string, size: "whole" | "thumb" = "whole"): Promise<StoredFile> {
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a.key, a."thumbKey", a.name, a.type, a.state, a."scannedAt", a."interactionId", a."uploadedById", c."teamId", c.tags,
      i.audience, i."accountId", i."customerId"
    FROM "Attachment" a LEFT JOIN "Interaction" i ON i.id = a."interactionId"
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE a.id = ${id}::uuid AND a.state IN ('stored', 'waiting-for-scan', 'infected') AND i."withheldReason" IS NULL
      AND (i."deletedAt" IS NULL OR i.direction = 'outbound')`;
  if (!row || !(await isForReader(ctx, row))) throw new NotFound("not-found");
  if (row.customerId) await requireReason(ctx, row.customerId);
  if (row.state === "infected") throw new Refused("infected", { name: row.name });
  if (row.state !== "stored" || (ctx.scanner && !row.scannedAt)) throw new Conflict("waiting-for-scan");
  const isSmall = size === "thumb" && row.thumbKey !== null;
  const key = isSmall ? row.thumbKey : row.key;
  const bytes = key ? await ctx.files.get(key) : null;
  if (bytes === null) throw new NotFound("not-found");
  if (size === "whole" && row.interactionId && row.audience === "private") {
    const { interactionId, customerId } = row;
    await recordLook(ctx, {
      what: "file",
      subject: "file",
      subjectId: id,
      customerId,
      values: { interactionId },
    });
  }
  const type = isSmall ? "image/webp" : row.type;
  return { bytes, name: row.name || "file", type, isShown: isPicture(type) };
}

async function isForReader(ctx: Ctx, row: Row): Promise<boolean> {
  if (row.interactionId === null)
    return (
      ctx.actor.type === "agent" &&
      (ctx.actor.agentId === row.uploadedById ||
        (await waitsForApproval(ctx, row.id)) ||
        (ctx.actor.onlyTag === undefined && (await isPlanned(ctx, row.id))))
    );
  if (!maySee(ctx.actor, row)) return false;
  return !isBarred(await listBarredAccounts(ctx), {
    audience: row.audience ?? "private",
    accountId: row.accountId,
  });
}

/** Part of an answer that somebody is to let out: whoever sees the conversation looks at what they approve. */
async function waitsForApproval(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Approval" p JOIN "Conversation" c ON c.id = p."conversationId"
      WHERE p.state = 'waiting' AND p.input -> 'attachmentIds' ? ${id} AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}) AS found`;
  return row?.found ?? false;
}

/** Part of what is to be posted in public: whoever sees the calendar sees its pictures. */
async function isPlanned(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM "PlannedPart" WHERE "attachmentIds" @> ARRAY[${id}::uuid]) AS found`;
  return row?.found ?? false;
}
