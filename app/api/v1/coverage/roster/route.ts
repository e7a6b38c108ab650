import { apiRoute } from "@/lib/auth/api-route";
import { rosterFaults } from "@/lib/auth/roster-faults";
import { exportRoster } from "@/lib/coverage/export-roster";
import { importRoster } from "@/lib/coverage/import-roster";
import {
  importedRosterAnswerSchema,
  importRosterSchema,
  rosterRangeSchema,
} from "@/lib/coverage/own-schemas";

export const GET = apiRoute(
  {
    summary: "The roster of some days as CSV, as it is taken in again; safe to open in a spreadsheet",
    scope: "agents:read",
    roles: ["lead", "admin"],
    query: rosterRangeSchema,
  },
  async (ctx, { query }) =>
    new Response(await exportRoster(ctx, query), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="roster-${query.from}.csv"`,
        "cache-control": "no-store",
      },
    }),
);

export const POST = apiRoute(
  {
    summary:
      "Lays out a roster from CSV row by row (email, start, end; zone, state, skills, segments); with `dryRun` only tells. Rows not taken come back as a file",
    roles: ["admin"],
    body: importRosterSchema,
    answer: importedRosterAnswerSchema,
  },
  async (ctx, { body, locale }) => rosterFaults(await importRoster(ctx, body), locale),
);
