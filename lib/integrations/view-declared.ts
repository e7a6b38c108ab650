import type { Ctx } from "@/lib/context/ctx";
import { type Action, actionSchema, type Lookup, lookupSchema } from "./schemas";

type LookupRow = NonNullable<Awaited<ReturnType<Ctx["db"]["lookup"]["findUnique"]>>>;
type ActionRow = NonNullable<Awaited<ReturnType<Ctx["db"]["action"]["findUnique"]>>>;

/** A lookup as it was declared, without its secret. */
export function viewLookup(row: LookupRow): Lookup {
  return lookupSchema.strip().parse(row);
}

/** An action as it was declared, without its secret. */
export function viewAction({ fields, ...row }: ActionRow): Action {
  return actionSchema.strip().parse({ ...row, ...(fields as object) });
}
