import type { Ctx } from "@/lib/context/ctx";
import { overBy } from "../rules/statement-fit";
import { keepDraft } from "./keep-draft";
import { signatureRoom } from "./signature-room";

/**
 * Drafts of what an incident was opened or changed with: a long one in each language, and a short one too where the text
 * fits a signed post. Returns the words the incident shows: what is approved, and what was wished where nothing is.
 */
export async function draftStatement(
  ctx: Ctx,
  incidentId: string,
  wish: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  await ctx.db.$queryRaw`SELECT FROM "Incident" WHERE id = ${incidentId}::uuid FOR UPDATE`;
  const room = await signatureRoom(ctx);
  const said = await readApproved(ctx, incidentId);
  for (const [language, text] of Object.entries(wish)) {
    if (said[language] === text) continue;
    await keepDraft(ctx, incidentId, { language, use: "long", text });
    if (overBy(text, room) === 0) await keepDraft(ctx, incidentId, { language, use: "short", text });
  }
  return { ...wish, ...said };
}

/** What is approved, by language: the short one, else the long one. */
export async function readApproved(ctx: Ctx, incidentId: string): Promise<Record<string, string>> {
  const rows = await ctx.db.incidentStatement.findMany({
    where: { incidentId, state: "approved" },
    orderBy: { use: "asc" },
    select: { language: true, text: true },
  });
  return Object.fromEntries(rows.map(({ language, text }) => [language, text]));
}
