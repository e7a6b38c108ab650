import { Prisma } from "./generated/client";

/** Composable, parameterised SQL for set-based verbs; values are always bound, never spliced. */
export const sql = Prisma.sql;
export const join = Prisma.join;
export type Sql = Prisma.Sql;

/** A uuid[] parameter: Prisma binds text, PostgreSQL casts. */
export function uuids(ids: readonly string[]): Sql {
  return Prisma.sql`${[...ids]}::uuid[]`;
}

/** Conditions joined by AND; true when there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
}

/**
 * A whole number written into the text, for LIMIT: PostgreSQL plans a named statement for a bound limit as if a
 * tenth of the rows were wanted. Throws for anything else.
 */
export function whole(count: number): Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a whole number: ${count}`);
  return Prisma.raw(String(count));
}
