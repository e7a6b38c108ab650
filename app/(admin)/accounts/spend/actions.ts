"use server";

import { z } from "zod";
import { setSpendBudget } from "@/lib/accounts/spend/set-spend-budget";
import { setSpendBudgetSchema } from "@/lib/accounts/spend-schemas";
import { runAction } from "@/lib/auth/agent-action";

const schema = setSpendBudgetSchema.extend({ accountId: z.uuid() });

export async function setBudget(input: unknown) {
  return runAction(schema, input, setSpendBudget, ["admin"]);
}
