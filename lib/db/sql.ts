import { Prisma } from "./generated/client";

/** Composable, parameterised SQL for set-based verbs; values are always bound, never spliced. */
export const sql = Prisma.sql;
export const join = Prisma.join;
export const empty = Prisma.empty;
export type Sql = Prisma.Sql;

/** A uuid[] parameter: Prisma binds text, PostgreSQL casts. */
export function uuids(ids: readonly string[]): Sql {
  return Prisma.sql`${[...ids]}::uuid[]`;
}

/** Conditions joined by AND; true when there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");
}
