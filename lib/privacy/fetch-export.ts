import { requireRole } from "@/lib/agents/rules/require-role";
import { recordLook } from "@/lib/audit/record-look";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** The file of an export that is ready, for an admin, for a day; each download is recorded. Throws NotFound when it is over. */
export async function fetchExport(outer: Ctx, id: string): Promise<Uint8Array<ArrayBuffer>> {
  requireRole(outer.actor, ["admin"]);
  const row = await outer.db.personExport.findFirst({
    where: { id, state: "ready", expiresAt: { gt: outer.now() } },
  });
  const bytes = row?.key ? await outer.files.get(row.key) : null;
  if (!row || !bytes) throw new NotFound("not-found");
  await inTransaction(outer, async (ctx) => {
    await ctx.db.personExport.update({ where: { id }, data: { downloads: { increment: 1 } } });
    const values = { sha256: row.sha256, download: row.downloads + 1 };
    await recordLook(ctx, {
      what: "export",
      subject: "export",
      subjectId: id,
      customerId: row.customerId,
      values,
    });
  });
  return bytes;
}
