import { Conflict } from "@/lib/base/errors";
import { after, SECOND } from "@/lib/base/time";
import { type Actor, type Ctx, inTransaction, type Role } from "@/lib/context/ctx";
import type { HeldJob } from "@/lib/customers/end-job";
import { whole } from "@/lib/db/sql";
import type { AffectedPlan } from "../affected-job-schemas";
import { fieldName } from "../rules/affected/affected-columns";
import { addAffected } from "./add-affected";
import { draftPerson, rowsOfPerson, tellLine } from "./draft-person";
import { findStanding } from "./find-standing";
import { segmentSql } from "./segment-sql";

const AT_ONCE = 2000;
const LEASE_MS = 60 * SECOND;

interface Person {
  customerId: string;
  handleId: string;
  language: string | null;
  fields: Record<string, string>;
}

/** Adds everybody of a segment to its incident, thousands at a time, or only counts them. False when it was interrupted. */
export async function runSegment(
  ctx: Ctx,
  job: HeldJob,
  plan: AffectedPlan,
  signal: AbortSignal,
): Promise<boolean> {
  if (!plan.segment) return true;
  const addresses = [...ctx.traits.values()].flatMap(({ name, typedAs }) =>
    typedAs === "address" ? [name] : [],
  );
  const people = segmentSql(plan.segment, addresses, await starterOf(ctx, job.id));
  for (let last: string | null = null, done = 0; ; ) {
    const from: string | null = last;
    const page: Person[] = await ctx.db.$queryRaw<Person[]>`
      SELECT p.* FROM (${people}) p WHERE ${from}::uuid IS NULL OR p."customerId" > ${from}::uuid
      ORDER BY p."customerId" LIMIT ${whole(AT_ONCE)}`;
    if (page.length > 0) await step(ctx, job, plan, page, done);
    done += page.length;
    if (page.length < AT_ONCE) return true;
    if (signal.aborted) return false;
    last = page.at(-1)?.customerId ?? null;
  }
}

/** Whose rights it has: those of the agent who started it, as they are now. What a program or the desk started sees all. */
async function starterOf(ctx: Ctx, jobId: string): Promise<Actor> {
  const [agent] = await ctx.db.$queryRaw<{ agentId: string; role: Role; teamIds: string[] }[]>`
    SELECT g.id AS "agentId", g.role, ARRAY(SELECT m."teamId" FROM "TeamMember" m WHERE m."agentId" = g.id) AS "teamIds"
    FROM "Job" j JOIN "Agent" g ON g.id = j."createdById" WHERE j.id = ${jobId}::uuid`;
  return agent ? { type: "agent", ...agent } : ctx.actor;
}

function step(
  outer: Ctx,
  job: HeldJob,
  plan: AffectedPlan,
  page: readonly Person[],
  done: number,
): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const standing = await findStanding(
      ctx,
      plan.incidentId,
      page.map(({ customerId }) => customerId),
    );
    const rows = page.flatMap(({ customerId, handleId, language, fields }) => {
      const by = { source: "segment", jobId: job.id } as const;
      const person = draftPerson(standing.get(customerId), handleId, by);
      const code = language && /^[a-z]{2,3}$/.test(language) ? language : null;
      tellLine(person, { language: code, fields: named(fields), isLate: false }, ctx.now());
      return rowsOfPerson(person);
    });
    if (!plan.isDryRun) await addAffected(ctx, plan.incidentId, rows);
    const known = page.filter(({ customerId }) => standing.has(customerId)).length;
    const { count } = await ctx.db.job.updateMany({
      where: { id: job.id, fence: job.fence, state: "running" },
      data: {
        totalRows: done + page.length,
        doneRows: done + page.length,
        createdRows: { increment: page.length - known },
        unchangedRows: { increment: known },
        leaseUntil: after(ctx.now(), LEASE_MS),
      },
    });
    if (count === 0) throw new Conflict("job-lost");
  });
}

/** Fields by the names letters call them by. */
function named(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [fieldName(name) ?? name, value.slice(0, 200)]),
  );
}
