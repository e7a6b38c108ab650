import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { ImportWrites } from "./rules/plan-import";
import type { EvidenceKind } from "./schemas";

const IMPORT_EVIDENCE: EvidenceKind = "same-import-row";

/** Writes what a batch of an import decided, set-based: customers, handles with their links, facts. At most six statements. */
export async function writeImport(ctx: Ctx, jobId: string, writes: ImportWrites): Promise<void> {
  const { created, updated, handles, facts, outdated } = writes;
  const { actor } = ctx;
  const agentId = actor.type === "agent" ? actor.agentId : null;
  const now = ctx.now();
  if (created.length > 0)
    await ctx.db.$executeRaw`
      INSERT INTO "Customer" (id, "displayName", language, zone, "externalNumber", "createdAt")
      SELECT id, "displayName", language, zone, number, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(created)}::jsonb)
        AS row(id uuid, "displayName" text, language text, zone text, number text)`;
  if (updated.length > 0)
    await ctx.db.$executeRaw`
      UPDATE "Customer" c SET "displayName" = row."displayName", language = row.language, zone = row.zone,
        "externalNumber" = row.number
      FROM jsonb_to_recordset(${JSON.stringify(updated)}::jsonb)
        AS row(id uuid, "displayName" text, language text, zone text, number text) WHERE c.id = row.id`;
  if (handles.length > 0) await writeHandles(ctx, agentId, now, handles);
  if (outdated.length > 0)
    await ctx.db
      .$executeRaw`UPDATE "CustomerFact" SET "removedAt" = ${now}::timestamptz, "removedById" = ${agentId}::uuid
      WHERE id = ANY(${uuids(outdated)}) AND "removedAt" IS NULL`;
  if (facts.length > 0)
    await ctx.db.$executeRaw`
      INSERT INTO "CustomerFact" (id, "customerId", kind, label, value, source, "isPrivate", "jobId", "addedById", "addedAt")
      SELECT id, "customerId", kind, label, value, 'import', true, ${jobId}::uuid, ${agentId}::uuid, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
        AS row(id uuid, "customerId" uuid, kind text, label text, value text)
      ON CONFLICT DO NOTHING`;
}

async function writeHandles(
  ctx: Ctx,
  agentId: string | null,
  now: Date,
  handles: ImportWrites["handles"],
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "Handle" (id, channel, "externalId", "customerId", "createdAt")
    SELECT id, channel, "externalId", "customerId", ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(handles)}::jsonb)
      AS row(id uuid, channel text, "externalId" text, "customerId" uuid)`;
  const links = handles
    .filter(({ isLinked }) => isLinked)
    .map(({ id, customerId }) => ({ id: uuidv7(now, ctx.random), handleId: id, customerId }));
  if (links.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "Link" (id, "handleId", "customerId", evidence, trust, "linkedById", "linkedAt")
    SELECT id, "handleId", "customerId", ${IMPORT_EVIDENCE}, 'proved', ${agentId}::uuid, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS row(id uuid, "handleId" uuid, "customerId" uuid)`;
}
