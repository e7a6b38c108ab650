import type { Actor } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { sightOf } from "./rules/may-see";

/** The twin of `maySee` as a condition on a column that holds a conversation's team. */
export function maySeeSql(actor: Actor, teamId: Sql): Sql {
  const sight = sightOf(actor);
  switch (sight.kind) {
    case "everything":
      return sql`true`;
    case "nothing":
      return sql`false`;
    case "teams":
      return sql`(${teamId} IS NULL OR ${teamId} = ANY(${uuids(sight.teamIds)}))`;
  }
}
