import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { countExpired, countExpiredFiles } from "@/lib/conversations/count-expired";
import { readDays } from "./read-days";
import { expiriesOf } from "./rules/retention";
import type { RetentionPreview, SetRetention } from "./schemas";

/** How much would lose its content tonight if the days were these; the rest as they are set. Admins. */
export async function previewRetention(ctx: Ctx, days: SetRetention): Promise<RetentionPreview> {
  requireRole(ctx.actor, ["admin"]);
  const expiries = expiriesOf({ ...(await readDays(ctx)), ...days }, ctx.now());
  const files = expiries.find(({ kind }) => kind === "file");
  const [expired, fileCount] = await Promise.all([
    countExpired(ctx, expiries),
    files ? countExpiredFiles(ctx, files.before) : 0,
  ]);
  return { ...expired, counts: { ...expired.counts, ...(files ? { file: fileCount } : {}) } };
}
