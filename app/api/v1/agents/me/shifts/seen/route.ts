import { apiRoute } from "@/lib/auth/api-route";
import { seeOwnRoster } from "@/lib/coverage/get-own-roster";

export const POST = apiRoute(
  { summary: "Keeps the caller's roster as seen: only what changes after it is told as changed" },
  (ctx) => seeOwnRoster(ctx),
);
