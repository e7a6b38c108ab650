import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listDepartments, saveDepartment } from "@/lib/replies/side-conversations/keep-departments";
import { departmentInputSchema, departmentSchema } from "@/lib/replies/side-conversations/side-schemas";

export const GET = apiRoute(
  {
    summary: "Departments that agents may ask beside the desk",
    answer: z.object({ items: z.array(departmentSchema) }),
  },
  async (ctx) => ({ items: await listDepartments(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Keeps a new department",
    roles: ["lead", "admin"],
    body: departmentInputSchema,
    answer: departmentSchema,
    status: 201,
  },
  (ctx, { body }) => saveDepartment(ctx, null, body),
);
