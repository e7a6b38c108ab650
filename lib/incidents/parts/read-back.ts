import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import { readJoinable } from "./read-joinable";
import { type LiveRule, readLiveRules } from "./read-live-rules";
import { writeParts } from "./write-parts";

const PAGE = 1000;
/** Of one rule in one run: others wait no longer than that. */
const PAGES = 20;

/**
 * Reads what was there before a rule, from its start on, and lets join what it catches; keeps how far it came, so that
 * a stop costs a page. May run twice. Answers how many joined. For the worker.
 */
export async function readBack(ctx: Ctx, signal: AbortSignal): Promise<number> {
  const rules = await readLiveRules(ctx, sql`r."readDoneAt" IS NULL`);
  let joined = 0;
  for (const rule of rules) joined += await readOne(ctx, rule, signal);
  return joined;
}

async function readOne(outer: Ctx, rule: LiveRule, signal: AbortSignal): Promise<number> {
  let joined = 0;
  let last = rule.readId ?? uuidv7(after(rule.fromAt, -MINUTE), (size) => new Uint8Array(size));
  for (let page = 0; page < PAGES && !signal.aborted; page += 1) {
    const ids = await outer.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Interaction" WHERE id > ${last}::uuid ORDER BY id LIMIT ${whole(PAGE)}`;
    const end = ids.at(-1)?.id ?? last;
    const said = await readJoinable(
      outer,
      [rule.content],
      sql`i.id > ${last}::uuid AND i.id <= ${end}::uuid AND i."publishedAt" >= ${rule.fromAt}::timestamptz`,
    );
    const parts = said
      .filter(rule.matches)
      .map(({ id }) => ({ incidentId: rule.incidentId, interactionId: id, ruleId: rule.id }));
    const isDone = ids.length < PAGE;
    joined += await inTransaction(outer, async (ctx) => {
      await ctx.db.incidentJoinRule.update({
        where: { id: rule.id },
        data: { readId: end, ...(isDone ? { readDoneAt: ctx.now() } : {}) },
      });
      return writeParts(ctx, parts, "rule");
    });
    if (isDone) break;
    last = end;
  }
  return joined;
}
