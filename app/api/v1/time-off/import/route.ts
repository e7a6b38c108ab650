import { apiRoute } from "@/lib/auth/api-route";
import { errorSentence } from "@/lib/auth/error-sentence";
import { Invalid } from "@/lib/base/errors";
import { importTimeOff } from "@/lib/coverage/import-time-off";
import { importedAnswerSchema, importTimeOffSchema } from "@/lib/coverage/time-off-schemas";

export const POST = apiRoute(
  {
    summary:
      "Asks for the time off an .ics holds, event by event; with `dryRun` only tells. Titles are not stored",
    body: importTimeOffSchema,
    answer: importedAnswerSchema,
  },
  async (ctx, { body, locale }) => {
    const { taken, rows } = await importTimeOff(ctx, body);
    const why = (fault: (typeof rows)[number]["fault"]) =>
      fault && errorSentence(new Invalid(fault.code, fault.values), locale);
    return { taken, rows: rows.map((row) => ({ ...row, why: why(row.fault) })) };
  },
);
