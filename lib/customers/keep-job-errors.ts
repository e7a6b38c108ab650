import type { Ctx } from "@/lib/context/ctx";

/** A row that is left out: why, as a code and values, and its own cells. */
export interface LeftOut {
  line: number;
  /** Of the errors of one line. */
  number?: number;
  code: string;
  field: string | null;
  values: Readonly<Record<string, string | number | boolean | null>>;
  cells: readonly string[];
}

/** Keeps rows that are left out, in one statement; one that is kept already stays as it is. Answers how many are new. */
export async function keepJobErrors(ctx: Ctx, jobId: string, errors: readonly LeftOut[]): Promise<number> {
  if (errors.length === 0) return 0;
  return ctx.db.$executeRaw`
    INSERT INTO "JobError" ("jobId", line, "number", code, field, "values", cells)
    SELECT ${jobId}::uuid, line, coalesce("number", 0), code, field, "values", ARRAY(SELECT jsonb_array_elements_text(cells))
    FROM jsonb_to_recordset(${JSON.stringify(errors)}::jsonb)
      AS row(line int, "number" int, code text, field text, "values" jsonb, cells jsonb)
    ON CONFLICT DO NOTHING`;
}
