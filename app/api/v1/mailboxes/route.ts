import { z } from "zod";
import { saveMailbox } from "@/lib/accounts/save-mailbox";
import { saveMailboxSchema } from "@/lib/accounts/schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const POST = apiRoute(
  {
    summary: "Connects a mailbox by its servers; passwords are sealed and never told",
    roles: ["admin"],
    body: saveMailboxSchema.omit({ accountId: true }),
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => saveMailbox(ctx, body),
);
