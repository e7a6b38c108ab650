import { changePassword } from "@/lib/agents/change-password";
import { changePasswordSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const POST = apiRoute(
  { summary: "Another password for oneself; ends every other session of theirs", body: changePasswordSchema },
  (ctx, { body }) => changePassword(ctx, body),
);
