import { maySeeSql } from "@/lib/agents/may-see-sql";
import { sightOf } from "@/lib/agents/rules/may-see";
import type { Actor } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/**
 * The condition of `requireVisibleCustomer` on a column that holds a customer's id: they have no conversation, or one
 * that the actor sees.
 */
export function visibleCustomerSql(actor: Actor, customerId: Sql): Sql {
  if (sightOf(actor).kind !== "teams") return maySeeSql(actor, sql`NULL::uuid`);
  return sql`coalesce((SELECT bool_or(${maySeeSql(actor, sql`v."teamId"`, sql`v.tags`)}) FROM "Conversation" v
    WHERE v."customerId" = ${customerId}), true)`;
}
