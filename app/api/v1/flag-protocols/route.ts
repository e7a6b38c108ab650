import { apiRoute } from "@/lib/auth/api-route";
import { listProtocols } from "@/lib/red-flags/list-protocols";
import { createProtocolSchema, protocolListSchema, protocolSchema } from "@/lib/red-flags/protocol-schemas";
import { createProtocol } from "@/lib/red-flags/save-protocol";

export const GET = apiRoute(
  {
    summary:
      "What to say and to do when somebody may be in danger, by kind, country and language; without an id, an example of the program",
    scope: "conversations:read",
    answer: protocolListSchema,
  },
  async (ctx) => ({ data: await listProtocols(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Keeps a protocol for a kind in a country and language. 409 `protocol-exists`",
    roles: ["lead", "admin"],
    body: createProtocolSchema,
    answer: protocolSchema,
    status: 201,
  },
  (ctx, { body }) => createProtocol(ctx, body),
);
