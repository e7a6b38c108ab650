import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireKeeper } from "./require-keeper";

/** The raw bytes of what was set aside, for an admin; the audit says who looked. Throws NotFound. */
export async function getQuarantinedRaw(ctx: Ctx, id: string): Promise<Uint8Array> {
  requireKeeper(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ body: Uint8Array | null; fileKey: string | null }[]>`
    SELECT e.body, e."fileKey" FROM "Quarantine" q JOIN "RawEvent" e ON e.id = q."rawEventId" AND e."receivedAt" = q."rawReceivedAt"
    WHERE q.id = ${id}::uuid`;
  const [row] = rows;
  const file = row?.body && row.fileKey ? await ctx.files.get(row.fileKey) : null;
  const body = file ?? row?.body;
  if (!body) throw new NotFound("not-found");
  await writeEntry(ctx, { action: "quarantine.read", subject: "quarantine", subjectId: id });
  return body;
}
