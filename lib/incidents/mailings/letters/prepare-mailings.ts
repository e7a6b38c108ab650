import { Conflict, DeskError } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { audienceOfMailingSchema, mailingSchema } from "../mailing-schemas";
import { beginPlanned } from "./begin-planned";
import { PREPARE_LEASE_MS, type Preparing, prepareBatch } from "./prepare-batch";

type Row = Omit<Preparing, "domain"> & { address: string | null; startAt: Date | null };

/**
 * Writes the letters of every mailing that waits for it or whose planned time has come, and goes on with one whose worker
 * died. Returns how many.
 */
export async function prepareMailings(ctx: Ctx, signal?: AbortSignal): Promise<number> {
  let done = 0;
  await beginPlanned(ctx);
  while (!signal?.aborted) {
    const mailing = await take(ctx);
    if (!mailing) break;
    await prepare(ctx, mailing, signal);
    done++;
  }
  return done;
}

/** Takes the mailing that waits longest, or whose worker died. */
async function take(ctx: Ctx): Promise<Preparing | null> {
  const now = ctx.now();
  const [row] = await ctx.db.$queryRaw<Row[]>`
    UPDATE "Mailing" m SET fence = m.fence + 1, "leaseUntil" = ${after(now, PREPARE_LEASE_MS)}
    FROM "Account" a
    WHERE a.id = m."accountId" AND m.id IN (SELECT id FROM "Mailing" WHERE state = 'preparing'
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}) ORDER BY "startAt" NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING m.id, m."incidentId", m.purpose, m.texts, m."fallbackLanguage", m.audience, m."makeGoodId", m.fence,
      m."preparedTo", a.channel, a."externalId" AS address`;
  if (!row) return null;
  const { address, ...rest } = row;
  return {
    ...rest,
    texts: mailingSchema.shape.texts.parse(row.texts),
    audience: audienceOfMailingSchema.parse(row.audience),
    domain: address?.split("@")[1] ?? "localhost",
  };
}

async function prepare(ctx: Ctx, mailing: Preparing, signal?: AbortSignal): Promise<void> {
  const mine = { id: mailing.id, fence: mailing.fence, state: "preparing" };
  try {
    for (let to = mailing.preparedTo, isFirst = true; isFirst || to !== null; isFirst = false) {
      to = await prepareBatch(ctx, { ...mailing, preparedTo: to });
      if (signal?.aborted && to !== null)
        return void (await ctx.db.mailing.updateMany({ where: mine, data: { leaseUntil: null } }));
    }
    await end(ctx, mailing);
  } catch (error) {
    if (error instanceof Conflict && error.code === "mailing-lost") return;
    if (!(error instanceof DeskError)) throw error;
    await ctx.db.mailing.updateMany({
      where: mine,
      data: { state: "stopped", code: error.code, endedAt: ctx.now(), leaseUntil: null },
    });
  }
}

/** Prepared it leaves at its time; with nobody who gets a letter it is over, and says so. */
async function end(ctx: Ctx, { id, fence }: Preparing): Promise<void> {
  const now = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "Mailing" m SET "preparedAt" = ${now}, "leaseUntil" = NULL,
      state = CASE WHEN l.has THEN 'prepared' ELSE 'done' END,
      code = CASE WHEN l.has THEN NULL ELSE 'mailing-nobody' END,
      "endedAt" = CASE WHEN l.has THEN NULL ELSE ${now}::timestamptz END
    FROM (SELECT EXISTS (SELECT 1 FROM "Letter" WHERE "mailingId" = ${id}::uuid) AS has) l
    WHERE m.id = ${id}::uuid AND m.fence = ${fence} AND m.state = 'preparing'`;
}
