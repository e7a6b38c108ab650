import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { sql } from "@/lib/db/sql";
import { type ChangeOfferKind, type CreateOfferKind, OFFER_KINDS, type OfferKind } from "./offer-schemas";
import { readKinds } from "./read-kinds";

const MOST = 100_000_000;

/** Adds something the desk may give. Leads only. Throws Invalid `offer-bounds` or `offer-text`, Conflict `offer-kind-name`. */
export async function createOfferKind(outer: Ctx, input: CreateOfferKind): Promise<OfferKind> {
  requireLead(outer.actor);
  const { limits, ...kind } = input;
  refuseOdd(kind);
  const id = uuidv7(outer.now(), outer.random);
  await inTransaction(outer, async (ctx) => {
    await refuseSameName(ctx, kind.name, null);
    await ctx.db.offerKind.create({ data: { id, ...kind, createdAt: ctx.now() } });
    await writeLimits(ctx, id, limits);
    const values = { kind: kind.kind, least: kind.least, most: kind.most };
    await writeEntry(ctx, { action: "offer-kind.created", subject: "offer-kind", subjectId: id, values });
  });
  return getKind(outer, id);
}

/**
 * Changes one; what was given stays as it was. Leads only. Throws NotFound, Conflict `offer-kind-changed` where somebody
 * was first, and as `createOfferKind` does.
 */
export async function changeOfferKind(outer: Ctx, id: string, change: ChangeOfferKind): Promise<OfferKind> {
  requireLead(outer.actor);
  const { limits, changeNumber, ...fields } = change;
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$queryRaw`SELECT id FROM "OfferKind" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await getKind(ctx, id);
    if (changeNumber !== undefined && changeNumber !== before.changeNumber)
      throw new Conflict("offer-kind-changed");
    const data = present(fields);
    refuseOdd({ ...before, ...data });
    if (fields.name !== undefined || fields.isActive)
      await refuseSameName(ctx, fields.name ?? before.name, id);
    await ctx.db.offerKind.update({ where: { id }, data: { ...data, changeNumber: { increment: 1 } } });
    if (limits) await writeLimits(ctx, id, limits);
    const values = { fields: Object.keys(change) };
    await writeEntry(ctx, { action: "offer-kind.changed", subject: "offer-kind", subjectId: id, values });
  });
  return getKind(outer, id);
}

/** Only what is named: what is left out stays. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

type Bounds = Pick<OfferKind, "kind" | "unit" | "least" | "most" | "texts">;

function refuseOdd({ kind, unit, least, most, texts }: Bounds): void {
  if (least < 1 || most > MOST || least > most) throw new Invalid("offer-bounds");
  if ((kind === OFFER_KINDS[2]) !== (unit === "points")) throw new Refused("offer-unit");
  const odd = Object.entries(texts).find(([, text]) => {
    const fields = text.match(/\{[^}]*\}?/gu) ?? [];
    return fields.some((field) => field !== "{amount}");
  });
  if (odd) throw new Invalid("offer-text", { language: odd[0] });
}

async function refuseSameName(ctx: Ctx, name: string, exceptId: string | null): Promise<void> {
  const [same] = await readKinds(
    ctx,
    sql`k."isActive" AND lower(k.name) = lower(${name}) AND k.id IS DISTINCT FROM ${exceptId}::uuid`,
  );
  if (same) throw new Conflict("offer-kind-name", { name });
}

async function writeLimits(ctx: Ctx, kindId: string, limits: OfferKind["limits"]): Promise<void> {
  await ctx.db.offerLimit.deleteMany({ where: { kindId } });
  await ctx.db.offerLimit.createMany({
    data: (["agent", "lead"] as const).map((role) => ({ kindId, role, ...limits[role] })),
  });
}

async function getKind(ctx: Ctx, id: string): Promise<OfferKind> {
  const [kind] = await readKinds(ctx, sql`k.id = ${id}::uuid`);
  if (!kind) throw new NotFound("not-found");
  return kind;
}
