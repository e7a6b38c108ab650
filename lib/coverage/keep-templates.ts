import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireTimes } from "./require-shift";
import { recurrenceFault } from "./rules/recurrence";
import { wallMsOf } from "./rules/wall-time";
import type { CreateTemplate, Template } from "./terms-schemas";

/** A day that every frequency's pattern is checked on for its form alone: a Monday. */
const SOME_DAY = "2026-11-30";
const NEXT_DAY = "2026-12-01";

/** The templates there are, by name. */
export async function listTemplates(ctx: Ctx): Promise<Template[]> {
  const rows = await ctx.db.shiftTemplate.findMany({ where: { retiredAt: null }, orderBy: { name: "asc" } });
  return rows.map(({ createdAt: _created, retiredAt: _retired, segments, ...row }) => ({
    ...row,
    segments: segments as Template["segments"],
  }));
}

/** A new template. Admins only. Throws Conflict `template-exists`, and Invalid for times that are no shift. */
export async function createTemplate(outer: Ctx, wish: CreateTemplate): Promise<Template> {
  requireRole(outer.actor, ["admin"]);
  const { startTime, endTime, segments, recurrence } = wish;
  const startWallMs = wallMsOf(`${SOME_DAY}T${startTime}`) ?? 0;
  if (recurrenceFault({ zone: "Etc/UTC", startWallMs, recurrence }) === "recurrence")
    throw new Invalid("recurrence", { recurrence });
  requireTimes({
    zone: wish.zone ?? "Etc/UTC",
    startLocal: `${SOME_DAY}T${startTime}`,
    endLocal: `${endTime > startTime ? SOME_DAY : NEXT_DAY}T${endTime}`,
    recurrence: null,
    segments,
  });
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const { count } = await ctx.db.shiftTemplate.createMany({
      data: [{ ...wish, id, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("template-exists", { name: wish.name });
    await writeEntry(ctx, { action: "shift-template.created", subject: "shift-template", subjectId: id });
    return { ...wish, id };
  });
}

/** Takes a template away; shifts made of it stay. Admins only. Throws NotFound. */
export async function retireTemplate(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.shiftTemplate.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "shift-template.retired", subject: "shift-template", subjectId: id });
  });
}
