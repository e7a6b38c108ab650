import { DeskError, Refused } from "@/lib/base/errors";
import { HOUR } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMailing } from "../get-mailing";
import { lockMailing } from "../lock-mailing";
import { requireReady } from "../require-ready";
import { UNPLANNED } from "./cancel-start";
import { holdBack } from "./hold-back";

const AT_ONCE = 20;
/** So much later than planned nobody expects it any more: a person looks first. */
const LATE_MS = HOUR;

/**
 * Has planned mailings prepared whose time has come, by everything that starting one by hand asks for as it is then:
 * the incident open, its words faultless, an approval that holds for the people. What may not begin is held back, with
 * why. Any number of workers may run it. Answers how many began.
 */
export async function beginPlanned(outer: Ctx): Promise<number> {
  const due = await outer.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Mailing" WHERE state = 'planned' AND "startAt" <= ${outer.now()} ORDER BY "startAt", id LIMIT ${AT_ONCE}`;
  let begun = 0;
  for (const { id } of due) if (await inTransaction(outer, (ctx) => begin(ctx, id))) begun++;
  return begun;
}

async function begin(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.db.mailing.findUnique({ where: { id }, select: { incidentId: true } });
  if (!row) return false;
  // As closing does: the incident first, then its mailings.
  await ctx.db.$executeRaw`SELECT FROM "Incident" WHERE id = ${row.incidentId}::uuid FOR NO KEY UPDATE`;
  try {
    const mailing = await lockMailing(ctx, id, ["planned"]);
    const now = ctx.now();
    if (mailing.startAt === null || mailing.startAt > now) return false;
    const code = await reasonAgainst(ctx, id, now.getTime() - mailing.startAt.getTime());
    if (code !== null) {
      await holdBack(ctx, mailing, code);
      return false;
    }
    await ctx.db.mailing.update({
      where: { id },
      data: { ...UNPLANNED, state: "preparing", startAt: mailing.startAt, leaseUntil: null },
    });
    return true;
  } catch (error) {
    // Somebody called it off, changed or began it a moment before.
    if (error instanceof DeskError) return false;
    throw error;
  }
}

async function reasonAgainst(ctx: Ctx, id: string, lateMs: number): Promise<string | null> {
  if (lateMs > LATE_MS) return "mailing-late";
  try {
    await requireReady(ctx, await getMailing(ctx, id));
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
