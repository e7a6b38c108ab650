import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listCountries, listRegions } from "./country-holidays";
import type { ChangePolicy, Policy } from "./cover-schemas";

/** What cover and rosters are held to. */
export async function getPolicy(ctx: Ctx): Promise<Policy> {
  const { id: _, ...policy } = await ctx.db.coverPolicy.findUniqueOrThrow({ where: { id: 1 } });
  return policy;
}

/**
 * Sets it; another country without a region has none. Admins only. Throws Conflict `policy-changed` when somebody changed
 * it since `changeNumber`, Invalid `region-without-country`, `policy-country`.
 */
export async function setPolicy(outer: Ctx, { changeNumber, ...change }: ChangePolicy): Promise<Policy> {
  requireRole(outer.actor, ["admin"]);
  await requirePlace(outer, change);
  const place = change.country === undefined ? {} : { region: change.region ?? null };
  const given = {
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    ...place,
  };
  return inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.coverPolicy.updateMany({
      where: { id: 1, ...(changeNumber === undefined ? {} : { changeNumber }) },
      data: { ...given, changeNumber: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("policy-changed");
    await writeEntry(ctx, { action: "cover-policy.changed", subject: "cover-policy", values: given });
    return getPolicy(ctx);
  });
}

async function requirePlace(ctx: Ctx, { country, region }: ChangePolicy): Promise<void> {
  if (country === undefined && region === undefined) return;
  const held = country === undefined ? (await getPolicy(ctx)).country : country;
  if (held === null) {
    if (region) throw new Invalid("region-without-country");
    return;
  }
  const known = (await listCountries()).some(({ code }) => code === held);
  const within = !region || (await listRegions(held)).some(({ code }) => code === region);
  if (!known || !within) throw new Invalid("policy-country", { country: held, region: region ?? "" });
}
