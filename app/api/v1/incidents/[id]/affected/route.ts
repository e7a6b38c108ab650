import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery, idParams, pageOf } from "@/lib/auth/page-query";
import { streamOf } from "@/lib/auth/stream-body";
import { jobSchema } from "@/lib/customers/job-schemas";
import { CHARSETS } from "@/lib/customers/rules/charset";
import { MAX_TABLE_BYTES } from "@/lib/customers/rules/table-size";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { stageAffectedList } from "@/lib/incidents/affected/stage-affected-list";
import { startAffectedJob } from "@/lib/incidents/affected/start-affected-job";
import { startAffectedSchema } from "@/lib/incidents/affected-job-schemas";
import { affectedSchema, listAffectedSchema } from "@/lib/incidents/affected-schemas";

export const GET = apiRoute(
  {
    summary: "The people an incident hits, each once over linked handles, with how far they are",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: listAffectedSchema,
    answer: pageOf(affectedSchema),
  },
  (ctx, { params, query }) => listAffected(ctx, params.id, query),
);

const upload = z.object({
  name: z.string().max(300).default(""),
  charset: z.enum(CHARSETS).optional(),
  country: startAffectedSchema.shape.country,
  dryRun: flagQuery.default(false),
  /** Only keep it and say how it would be read; `POST /incidents/{id}/affected/jobs/{jobId}/start` goes on. */
  stage: flagQuery.default(false),
});

export const POST = apiRoute(
  {
    summary:
      "Adds a list of people: CSV with a head, or JSON lines (Content-Type application/x-ndjson), at most 256 MB, read as it comes in. Answers the job; `GET /jobs/{id}` says how far it is, `GET /jobs/{id}/errors` why lines are left out",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    query: upload,
    answer: jobSchema,
    status: 201,
  },
  async (ctx, { params, query, request }) => {
    const stream = streamOf(request, MAX_TABLE_BYTES);
    const format = /json/i.test(request.headers.get("content-type") ?? "") ? "jsonl" : "csv";
    const { name, charset, country, dryRun: isDryRun, stage } = query;
    const job = await stageAffectedList(ctx, params.id, { stream, name, format, charset });
    return stage
      ? job
      : startAffectedJob(ctx, { incidentId: params.id, jobId: job.id }, { country, isDryRun });
  },
);
