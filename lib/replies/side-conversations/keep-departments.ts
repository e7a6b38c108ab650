import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Department, DepartmentInput } from "./side-schemas";

const shown = { id: true, name: true, address: true } as const;

/** Whom agents may ask beside the desk, by name. For everybody who works here. */
export function listDepartments(ctx: Ctx): Promise<Department[]> {
  return ctx.db.department.findMany({ where: { retiredAt: null }, select: shown, orderBy: { name: "asc" } });
}

/**
 * Keeps a department, a new one without an id. Leads and admins. Throws NotFound, Conflict `department-name`, Refused
 * `department-ours` for an address of our own mailboxes: its answers would go round in a circle.
 */
export async function saveDepartment(
  outer: Ctx,
  id: string | null,
  { name, address }: DepartmentInput,
): Promise<Department> {
  requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const ours = await ctx.db.account.count({
      where: { externalId: { equals: address, mode: "insensitive" } },
    });
    if (ours > 0) throw new Refused("department-ours", { address });
    const same = await ctx.db.department.findFirst({
      where: {
        name: { equals: name, mode: "insensitive" },
        retiredAt: null,
        ...(id ? { id: { not: id } } : {}),
      },
    });
    if (same) throw new Conflict("department-name");
    const keptId = id ?? uuidv7(ctx.now(), ctx.random);
    if (id) {
      const { count } = await ctx.db.department.updateMany({
        where: { id, retiredAt: null },
        data: { name, address },
      });
      if (count === 0) throw new NotFound("not-found");
    } else {
      await ctx.db.department.create({ data: { id: keptId, name, address, createdAt: ctx.now() } });
    }
    await writeEntry(ctx, {
      action: "department.saved",
      subject: "department",
      subjectId: keptId,
      values: { name },
    });
    return { id: keptId, name, address };
  });
}

/** Takes a department off the list; what was asked keeps its name. Leads and admins. Throws NotFound. */
export async function retireDepartment(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.department.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "department.retired", subject: "department", subjectId: id });
  });
}
