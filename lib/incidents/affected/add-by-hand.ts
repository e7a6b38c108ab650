import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { priceClaims } from "@/lib/goodwill/make-good/price-claims";
import type { AddPerson, AffectedPerson } from "../affected-schemas";
import { fieldName } from "../rules/affected/affected-columns";
import { LONGEST_VALUE, readAffectedRow } from "../rules/affected/read-affected-row";
import { addAffected } from "./add-affected";
import { draftPerson, rowsOfPerson, tellLine } from "./draft-person";
import { findListed } from "./find-listed";
import { findStanding } from "./find-standing";
import { knowPeople } from "./know-people";
import { readAffected } from "./list-affected";

/**
 * Adds one person to an open incident by what they are known by; who stands there already gets the order. Leads,
 * admins, programs. Throws NotFound, Conflict `affected-closed`, Invalid with the reason a line of a list would have.
 */
export async function addByHand(outer: Ctx, incidentId: string, input: AddPerson): Promise<AffectedPerson> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  const { fields, ...roles } = input;
  const named = Object.entries(fields).map(([name, value]) => [fieldName(name) ?? name, value] as const);
  const read = readAffectedRow(1, { roles, fields: Object.fromEntries(named) }, null);
  if ("error" in read) throw new Invalid(read.error.code, { limit: LONGEST_VALUE, ...read.error.values });
  const row = read.value;
  return inTransaction(outer, async (ctx) => {
    const incident = await ctx.db.incident.findUnique({ where: { id: incidentId } });
    if (!incident) throw new NotFound("not-found");
    if (incident.state !== "open") throw new Conflict("affected-closed");
    const { errors } = await knowPeople(ctx, uuidv7(ctx.now(), ctx.random), [row], false);
    const [error] = errors;
    if (error) throw new Invalid(error.code, error.values);
    const [found] = await findListed(ctx, [row]);
    if (!found) throw new Invalid("affected-x-unknown", { value: row.username ?? "" });
    const standing = (await findStanding(ctx, incidentId, [found.customerId])).get(found.customerId);
    const person = draftPerson(standing, found.handleId, { source: "hand", jobId: null });
    tellLine(person, row, ctx.now());
    await addAffected(ctx, incidentId, rowsOfPerson(person));
    await priceClaims(ctx, incidentId, [found.customerId]);
    const { handleId } = person;
    const { id } = await ctx.db.affected.findUniqueOrThrow({
      where: { incidentId_handleId: { incidentId, handleId } },
      select: { id: true },
    });
    await writeEntry(ctx, {
      action: "affected.added",
      subject: "incident",
      subjectId: incidentId,
      values: { affectedId: id },
    });
    const [added] = await readAffected(ctx, incidentId, [id]);
    if (!added) throw new NotFound("not-found");
    return added;
  });
}
