import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { streamOf } from "@/lib/auth/stream-body";
import { jobSchema, startImportSchema } from "@/lib/customers/job-schemas";
import { CHARSETS } from "@/lib/customers/rules/charset";
import { MAX_TABLE_BYTES } from "@/lib/customers/rules/table-size";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";

const query = z.object({
  name: z.string().max(300).default(""),
  charset: z.enum(CHARSETS).optional(),
  country: startImportSchema.shape.country,
  verified: flagQuery.default(false),
  dryRun: flagQuery.default(false),
  /** Only keep it and say how it would be read; `POST /jobs/{id}/start` goes on. */
  stage: flagQuery.default(false),
});

export const POST = apiRoute(
  {
    summary:
      "Takes in a list of customers: CSV with a head, or JSON lines (Content-Type application/x-ndjson), at most 256 MB, read as it comes in. Rows are found again by number, email or phone. Answers the job; `GET /jobs/{id}` says how far it is",
    scope: "customers:write",
    roles: ["lead", "admin"],
    query,
    answer: jobSchema,
    status: 201,
  },
  async (ctx, { query, request }) => {
    const stream = streamOf(request, MAX_TABLE_BYTES);
    const type = request.headers.get("content-type") ?? "";
    const format = /json/i.test(type) ? "jsonl" : "csv";
    const job = await stageImport(ctx, { stream, name: query.name, format, charset: query.charset });
    if (query.stage) return job;
    const { country, verified: isVerified, dryRun: isDryRun } = query;
    return startImport(ctx, job.id, { country, isVerified, isDryRun });
  },
);
