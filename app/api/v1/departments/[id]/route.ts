import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireDepartment, saveDepartment } from "@/lib/replies/side-conversations/keep-departments";
import { departmentInputSchema, departmentSchema } from "@/lib/replies/side-conversations/side-schemas";

export const PUT = apiRoute(
  {
    summary: "Changes a department; what was asked keeps the address it went to",
    roles: ["lead", "admin"],
    params: idParams,
    body: departmentInputSchema,
    answer: departmentSchema,
  },
  (ctx, { params, body }) => saveDepartment(ctx, params.id, body),
);

export const DELETE = apiRoute(
  { summary: "Takes a department off the list", roles: ["lead", "admin"], params: idParams },
  (ctx, { params }) => retireDepartment(ctx, params.id),
);
