import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getFile } from "@/lib/replies/get-file";

const sizeQuery = z.object({ size: z.enum(["whole", "thumb"]).default("whole") });

export const GET = apiRoute(
  {
    summary:
      "A file of an interaction; pictures in place, everything else as a download. size=thumb: the small picture, where there is one",
    scope: "conversations:read",
    params: idParams,
    query: sizeQuery,
  },
  async (ctx, { params, query }) => {
    const { bytes, name, type, isShown } = await getFile(ctx, params.id, query.size);
    const disposition = isShown ? "inline" : "attachment";
    return new Response(bytes, {
      headers: {
        "content-type": isShown ? type : "application/octet-stream",
        "content-length": String(bytes.byteLength),
        "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      },
    });
  },
);
