import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { requireRole } from "@/lib/agents/rules/require-role";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids, whole } from "@/lib/db/sql";
import { type JoinRuleContent, type JoinTrial, joinTrialSchema } from "../join-schemas";
import { getIncident } from "../list-incidents";
import { matchJoinRule } from "../rules/match-join-rule";
import { requireSense } from "./create-join-rule";
import { saidColumns, saidTables, seesSaid, viewSaid } from "./part-sql";
import { readJoinable } from "./read-joinable";

const MOST = 20_000;
const PAGE = 2000;
const EXAMPLES = 12;

/**
 * What a rule would have caught of the last 24 hours, of the newest 20,000 at most, with examples the reader may see.
 * Nothing joins. Leads, admins, and programs by their scope. Throws NotFound and what `requireSense` throws.
 */
export async function tryJoinRule(
  ctx: Ctx,
  incidentId: string,
  content: JoinRuleContent,
): Promise<JoinTrial> {
  if (ctx.actor.type !== "program") requireRole(ctx.actor, ["lead", "admin"]);
  await getIncident(ctx, incidentId);
  requireSense(content);
  const matches = matchJoinRule(content);
  const first = uuidv7(after(ctx.now(), -DAY), (size) => new Uint8Array(size));
  const caught: { id: string; customerId: string }[] = [];
  let [looked, last, isPart] = [0, "ffffffff-ffff-ffff-ffff-ffffffffffff", false];
  for (;;) {
    const rows = await readJoinable(
      ctx,
      [content],
      sql`i.id IN (SELECT id FROM "Interaction" WHERE id > ${first}::uuid AND id < ${last}::uuid AND direction = 'inbound'
        ORDER BY id DESC LIMIT ${whole(PAGE)})`,
      sql`i.id DESC`,
    );
    looked += rows.length;
    for (const row of rows) if (matches(row)) caught.push({ id: row.id, customerId: row.customerId });
    last = rows.at(-1)?.id ?? last;
    isPart = looked >= MOST;
    if (rows.length === 0 || isPart) break;
  }
  const ids = caught.map(({ id }) => id);
  const asked = ids.slice(0, EXAMPLES);
  const [examples, known] = await Promise.all([
    readExamples(ctx, asked),
    ctx.db.incidentPart.count({ where: { incidentId, leftAt: null, interactionId: { in: ids } } }),
  ]);
  return joinTrialSchema.parse({
    looked,
    isPart,
    caught: ids.length,
    people: new Set(caught.map(({ customerId }) => customerId)).size,
    known,
    examples,
    hidden: asked.length - examples.length,
  });
}

async function readExamples(ctx: Ctx, ids: readonly string[]) {
  const barred = await listBarredAccounts(ctx);
  const rows = await ctx.db.$queryRaw<{ text: string; publishedAt: Date }[]>`
    SELECT ${saidColumns} FROM "Interaction" i ${saidTables}
    WHERE i.id = ANY(${uuids(ids)}) AND ${seesSaid(ctx, barred)} ORDER BY i.id DESC`;
  return rows.map(viewSaid);
}
