import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { readWorkRules, requireWorkRules } from "./list-work-rules";
import { EXAMPLE_RULES } from "./rules/example-rules";
import type { ChangeWorkRules, CreateWorkRules, WorkRules } from "./work-rules-schemas";

/** A new table, of an example or of one's own. Admins only. Throws Conflict `work-rules-exist`. */
export async function createWorkRules(
  outer: Ctx,
  { rules, example, ...wish }: CreateWorkRules,
): Promise<WorkRules> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const given = rules ?? (example ? EXAMPLE_RULES[example] : {});
    const { count } = await ctx.db.workRules.createMany({
      data: [{ ...wish, id, rules: given, example: example ?? null, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("work-rules-exist", { name: wish.name });
    await writeEntry(ctx, {
      action: "work-rules.created",
      subject: "work-rules",
      subjectId: id,
      values: { ...wish, rules: given, example: example ?? null },
    });
    return requireWorkRules(ctx, id);
  });
}

/**
 * Changes a table; who is under it is held to it from now on. Admins only. Throws NotFound, Conflict `work-rules-changed`
 * when somebody did since `changeNumber`, and as createWorkRules.
 */
export async function changeWorkRules(outer: Ctx, id: string, change: ChangeWorkRules): Promise<WorkRules> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`LOCK TABLE "WorkRules" IN SHARE ROW EXCLUSIVE MODE`;
    const before = await requireWorkRules(ctx, id);
    const { changeNumber, ...given } = change;
    if (changeNumber !== undefined && changeNumber !== before.changeNumber)
      throw new Conflict("work-rules-changed");
    const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const wanted = { ...before, ...data };
    const others = (await readWorkRules(ctx)).filter((each) => each.id !== id);
    if (others.some((each) => isSame(each, wanted)))
      throw new Conflict("work-rules-exist", { name: wanted.name });
    await ctx.db.workRules.update({ where: { id }, data: { ...data, changeNumber: { increment: 1 } } });
    await writeEntry(ctx, {
      action: "work-rules.changed",
      subject: "work-rules",
      subjectId: id,
      values: {
        before: Object.fromEntries(Object.keys(data).map((key) => [key, before[key as keyof WorkRules]])),
        after: data,
      },
    });
    return requireWorkRules(ctx, id);
  });
}

/** Takes a table away: who was under it is held to their country's, else the house's. Admins only. Throws NotFound. */
export async function retireWorkRules(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.workRules.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "work-rules.retired", subject: "work-rules", subjectId: id });
  });
}

function isSame(a: WorkRules, b: Pick<WorkRules, "name" | "country" | "contract">): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return (
    same(a.name, b.name) || (a.country !== null && a.country === b.country && same(a.contract, b.contract))
  );
}
