import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { readBytes } from "@/lib/auth/read-body";
import { MAX_UPLOAD_BYTES } from "@/lib/replies/rules/file-kinds";
import { uploadedSchema } from "@/lib/replies/schemas";
import { uploadAttachment } from "@/lib/replies/upload-attachment";

const nameQuery = z.object({ name: z.string().max(1000).default("") });

export const POST = apiRoute(
  {
    summary:
      "Keeps a file to be sent with a reply: the raw bytes as body. Pictures: at most 5 MB, EXIF and GPS are removed. Other files leave by mail alone, at most 20 MB",
    scope: "replies:write",
    query: nameQuery,
    answer: uploadedSchema,
    status: 201,
  },
  async (ctx, { query, request }) => {
    const bytes = await readBytes(request, MAX_UPLOAD_BYTES);
    return bytes instanceof Response ? bytes : uploadAttachment(ctx, { bytes, name: query.name });
  },
);
