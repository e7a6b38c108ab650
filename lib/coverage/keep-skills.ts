import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Skill } from "./terms-schemas";

/** The skills there are, by name. */
export function listSkills(ctx: Ctx): Promise<Skill[]> {
  return ctx.db.skill.findMany({
    where: { retiredAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** A new skill. Admins only. Throws Conflict `skill-exists`. */
export async function createSkill(outer: Ctx, { name }: { name: string }): Promise<Skill> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const made = await ctx.db.$executeRaw`
      INSERT INTO "Skill" (id, name, "createdAt") VALUES (${id}::uuid, ${name}, ${now}) ON CONFLICT DO NOTHING`;
    if (made === 0) throw new Conflict("skill-exists", { skill: name });
    await writeEntry(ctx, { action: "skill.created", subject: "skill", subjectId: id });
    return { id, name };
  });
}

/** Takes a skill away; shifts and agents that name it keep it, and are warned of. Admins only. Throws NotFound. */
export async function retireSkill(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.skill.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "skill.retired", subject: "skill", subjectId: id });
  });
}
