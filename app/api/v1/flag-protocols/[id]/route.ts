import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeProtocolSchema, protocolSchema } from "@/lib/red-flags/protocol-schemas";
import { changeProtocol, retireProtocol } from "@/lib/red-flags/save-protocol";

export const PUT = apiRoute(
  {
    summary: "Rewrites a protocol. 409 `protocol-changed`",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeProtocolSchema,
    answer: protocolSchema,
  },
  (ctx, { params, body }) => changeProtocol(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Ends a protocol; what was ticked by it stays",
    roles: ["lead", "admin"],
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => retireProtocol(ctx, params.id),
);
