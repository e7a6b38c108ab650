import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { whole } from "@/lib/db/sql";
import { getJob } from "./get-job";
import { requireImporter } from "./require-importer";

const PAGE = 1000;
/** Before the head, so that spreadsheets read UTF-8. */
const MARK = "\uFEFF";

interface LeftOut {
  line: number;
  number: number;
  code: string;
  field: string | null;
  values: Record<string, string | number>;
  cells: string[];
}

/** Says a row's code and values in the reader's language. */
export type SayError = (code: string, values: Readonly<Record<string, string | number>>) => string;

/**
 * Every row that was not taken, as CSV to correct and send in again: its number, why, its own cells. Formulas are text.
 * The export is audited. Throws NotFound, Forbidden.
 */
export async function exportJobErrors(
  ctx: Ctx,
  jobId: string,
  say: SayError,
): Promise<AsyncGenerator<string>> {
  requireImporter(ctx.actor);
  const { plan, affected } = await getJob(ctx, jobId);
  await writeEntry(ctx, { action: "import.errors-exported", subject: "job", subjectId: jobId });
  return lines(ctx, jobId, affected?.columns ?? plan.columns ?? [], say);
}

async function* lines(ctx: Ctx, jobId: string, columns: string[], say: SayError): AsyncGenerator<string> {
  yield MARK + csvLine(["row", "field", "error", ...columns]);
  let last = { line: -1, number: -1 };
  for (;;) {
    // Compared as a pair the index leads straight to the next row: hundreds of thousands are read once.
    const page = await ctx.db.$queryRaw<LeftOut[]>`
      SELECT line, "number", code, field, "values", cells FROM "JobError"
      WHERE "jobId" = ${jobId}::uuid AND (line, "number") > (${last.line}, ${last.number})
      ORDER BY line, "number" LIMIT ${whole(PAGE)}`;
    if (page.length === 0) return;
    yield page
      .map(({ line, field, code, values, cells }) =>
        csvLine([String(line), field, say(code, values), ...cells]),
      )
      .join("");
    last = page.at(-1) ?? last;
  }
}
