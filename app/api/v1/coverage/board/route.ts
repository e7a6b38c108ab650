import { apiRoute } from "@/lib/auth/api-route";
import { boardQuerySchema, boardSchema } from "@/lib/coverage/board-schemas";
import { getBoard } from "@/lib/coverage/get-board";

export const GET = apiRoute(
  {
    summary:
      "The week board: agents, every occurrence (drafts too) of the range and two weeks around it, and what rosters are held to. With `ifVersion` no rows when nothing has changed",
    scope: "agents:read",
    roles: ["lead", "admin"],
    query: boardQuerySchema,
    answer: boardSchema,
  },
  (ctx, { query }) => getBoard(ctx, query),
);
