import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { askRelease } from "@/lib/replies/releases/ask-release";
import { listReleases } from "@/lib/replies/releases/list-releases";
import { askReleaseSchema, listReleasesSchema, releaseSchema } from "@/lib/replies/releases/release-schemas";

export const GET = apiRoute(
  {
    summary:
      "Stopped texts agents asked to have let through in the last hour; of one conversation, or with `waiting=true` what the reader may decide",
    query: listReleasesSchema,
    answer: z.object({ items: z.array(releaseSchema) }),
  },
  async (ctx, { query }) => ({ items: await listReleases(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary:
      "Asks a lead, or without one on shift a second agent, to let a stopped text out: these words, for 15 minutes",
    body: askReleaseSchema,
    answer: releaseSchema,
    status: 201,
  },
  (ctx, { body }) => askRelease(ctx, body),
);
