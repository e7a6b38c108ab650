import { maySeeSql } from "@/lib/agents/may-see-sql";
import { sightOf } from "@/lib/agents/rules/may-see";
import type { Actor } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/** Whether the actor may know of a customer: they see a conversation of theirs, or there is none (a bystander). */
export function knownCustomerSql(actor: Actor, customerId: Sql): Sql {
  if (sightOf(actor).kind === "everything") return sql`true`;
  const theirs = sql`SELECT 1 FROM "Conversation" known WHERE known."customerId" = ${customerId}`;
  return sql`(NOT EXISTS (${theirs}) OR EXISTS (${theirs} AND ${maySeeSql(actor, sql`known."teamId"`, sql`known.tags`)}))`;
}

/**
 * What a list calls customer `c`, who stands there by handle `h`: their name, or for a reader who may not know of them the
 * handle alone, which the list said itself.
 */
export function knownNameSql(actor: Actor, c: Sql = sql`c`): Sql {
  if (sightOf(actor).kind === "everything") return sql`${c}."displayName"`;
  return sql`CASE WHEN ${knownCustomerSql(actor, sql`${c}.id`)} THEN ${c}."displayName"
    ELSE coalesce('@' || h.username, h."externalId", '') END`;
}
