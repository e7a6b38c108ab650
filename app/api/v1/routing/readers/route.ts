import { apiRoute } from "@/lib/auth/api-route";
import { listReaders } from "@/lib/conversations/routing/list-readers";
import { readersSchema } from "@/lib/conversations/routing/routing-schemas";

export const GET = apiRoute(
  {
    summary: "Who reads which languages now, and from when next; what nobody on shift reads follows from it",
    scope: "conversations:read",
    answer: readersSchema,
  },
  (ctx) => listReaders(ctx),
);
