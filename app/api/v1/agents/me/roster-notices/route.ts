import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { rosterNoticeSchema } from "@/lib/coverage/board-schemas";
import { listRosterNotices, seeRosterNotices } from "@/lib/coverage/list-roster-notices";

export const GET = apiRoute(
  {
    summary: "What you were told of your own shifts, newest first: new, moved, gone",
    answer: z.object({ data: z.array(rosterNoticeSchema) }),
  },
  async (ctx) => ({ data: await listRosterNotices(ctx) }),
);

export const POST = apiRoute({ summary: "Marks all of them as seen" }, (ctx) => seeRosterNotices(ctx));
