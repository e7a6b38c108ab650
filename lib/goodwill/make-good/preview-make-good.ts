import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import type { ClaimView, PreviewMakeGood } from "./claim-schemas";
import { amountsOf } from "./rules/claim-amounts";
import { type ClaimBrand, viewClaim } from "./view-claim";

/** Whom the page is shown as while nobody affected is known. */
const SAMPLE = { first_name: "Alex", order: "1234-56", flight: "NW 210", product: "", amount: "54.00" };

/**
 * The page as one person affected would see it, of what is being written: the first on the list who reads that language,
 * else anybody, else a made-up one. Leads. Throws NotFound.
 */
export async function previewMakeGood(
  ctx: Ctx,
  incidentId: string,
  brand: ClaimBrand,
  { makeGood, language }: PreviewMakeGood,
): Promise<ClaimView> {
  requireLead(ctx.actor);
  if (!(await ctx.db.incident.findUnique({ where: { id: incidentId }, select: { id: true } })))
    throw new NotFound("not-found");
  const [person] = await ctx.db.$queryRaw<{ fields: Record<string, string> }[]>`
    SELECT a.fields FROM "Affected" a WHERE a."incidentId" = ${incidentId}::uuid
    ORDER BY a.language IS NOT DISTINCT FROM ${language} DESC, a.id LIMIT 1`;
  const agentId = makeGood.signerId ?? (ctx.actor.type === "agent" ? ctx.actor.agentId : null);
  const [signer] = await ctx.db.$queryRaw<{ name: string; initials: string }[]>`
    SELECT g."displayName" AS name, coalesce(i.initials, '') AS initials FROM "Agent" g
      LEFT JOIN "InitialsHolder" i ON i."agentId" = g.id AND i."untilAt" IS NULL WHERE g.id = ${agentId}::uuid`;
  const fields = { ...SAMPLE, ...person?.fields };
  return viewClaim(brand, {
    ...{ language, step: makeGood.condition === "late" ? "reserved" : "choose", choices: makeGood.choices },
    ...{ amounts: amountsOf(makeGood.choices, brand.kinds, [{ fields }]).amounts, chosenId: null, fields },
    makeGood: { ...makeGood, expiresAt: new Date(makeGood.expiresAt) },
    ...{ signer: signer ?? null, zone: brand.zone },
  });
}
