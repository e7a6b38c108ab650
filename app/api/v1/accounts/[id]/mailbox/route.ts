import { z } from "zod";
import { getMailbox } from "@/lib/accounts/get-mailbox";
import { saveMailbox } from "@/lib/accounts/save-mailbox";
import { mailboxSchema, saveMailboxSchema } from "@/lib/accounts/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { NotFound } from "@/lib/base/errors";

export const GET = apiRoute(
  {
    summary: "A mailbox's settings, without its passwords",
    roles: ["admin"],
    params: idParams,
    answer: mailboxSchema,
  },
  async (ctx, { params }) => {
    const mailbox = await getMailbox(ctx, params.id);
    if (!mailbox) throw new NotFound("not-found");
    return mailbox;
  },
);

export const PUT = apiRoute(
  {
    summary: "Changes a mailbox's settings; a password left out stays",
    roles: ["admin"],
    params: idParams,
    body: saveMailboxSchema.omit({ accountId: true }),
    answer: z.object({ id: z.uuid() }),
  },
  (ctx, { params, body }) => saveMailbox(ctx, { ...body, accountId: params.id }),
);
