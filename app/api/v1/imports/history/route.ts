import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { streamOf } from "@/lib/auth/stream-body";
import { historyWishSchema } from "@/lib/conversations/history-job-schemas";
import { stageHistory } from "@/lib/conversations/import/stage-history";
import { jobSchema } from "@/lib/customers/job-schemas";

const { format, zone, account, charset } = historyWishSchema.shape;
const query = z.object({
  format,
  zone: zone.default(null),
  account: account.default(null),
  charset: charset.default(null),
  name: z.string().max(300).default(""),
  dryRun: flagQuery.default(false),
});

export const POST = apiRoute(
  {
    summary:
      "Takes in recorded conversations as history (docs/import.md): the file as body, plain or gzipped, at most 4 GB, as it is read. Answers the job; `GET /jobs/{id}` says how far it is, `POST /imports/history/{id}/start` goes on after a dry run",
    scope: "customers:write",
    roles: ["admin"],
    query,
    answer: jobSchema,
    status: 201,
  },
  async (ctx, { query: { name, dryRun: isDryRun, ...wish }, request }) =>
    stageHistory(ctx, { name, wish, isDryRun, stream: streamOf(request, 4_000_000_000) }),
);
