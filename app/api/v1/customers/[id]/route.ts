import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getCustomer } from "@/lib/customers/get-customer";
import { customerSchema } from "@/lib/customers/schemas";

export const GET = apiRoute(
  {
    summary: "Who a customer is: handles, reach, conversations",
    scope: "customers:read",
    params: idParams,
    answer: customerSchema,
  },
  (ctx, { params }) => getCustomer(ctx, params.id),
);
