import { apiRoute } from "@/lib/auth/api-route";
import { download } from "@/lib/auth/download";
import { idParams } from "@/lib/auth/page-query";
import { fetchExport } from "@/lib/privacy/fetch-export";

export const GET = apiRoute(
  {
    summary: "The archive of a person, for 24 hours; each download is recorded",
    roles: ["admin"],
    params: idParams,
  },
  async (ctx, { params }) =>
    download(await fetchExport(ctx, params.id), `person-${params.id}.zip`, "application/zip"),
);
