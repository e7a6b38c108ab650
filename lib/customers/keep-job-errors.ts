import type { Ctx } from "@/lib/context/ctx";
import { ANEW } from "@/lib/db/statement-names";

/** A row that is left out: why, as a code and values, and its own cells. */
export interface LeftOut {
  line: number;
  code: string;
  field: string | null;
  values: Readonly<Record<string, string | number | boolean | null>>;
  cells: readonly string[];
}

const AT_ONCE = 500;

/** Keeps rows that are left out, numbered within their line behind those that are kept already. */
export async function keepJobErrors(ctx: Ctx, jobId: string, errors: readonly LeftOut[]): Promise<void> {
  for (let from = 0; from < errors.length; from += AT_ONCE)
    await ctx.db.$executeRaw`
      ${ANEW} INSERT INTO "JobError" ("jobId", line, "number", code, field, "values", cells)
      SELECT ${jobId}::uuid, line, row_number() OVER (PARTITION BY line ORDER BY place) - 1
          + coalesce((SELECT max(e."number") + 1 FROM "JobError" e WHERE e."jobId" = ${jobId}::uuid AND e.line = row.line), 0),
        code, field, "values", ARRAY(SELECT jsonb_array_elements_text(cells))
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(errors.slice(from, from + AT_ONCE))}::jsonb)
        AS (line int, code text, field text, "values" jsonb, cells jsonb)) WITH ORDINALITY
        AS row(line, code, field, "values", cells, place)`;
}
