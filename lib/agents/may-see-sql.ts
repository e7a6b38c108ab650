import type { Actor } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { sightOf } from "./rules/may-see";

/** The twin of `maySee` as a condition on columns that hold a conversation's team and its tags. */
export function maySeeSql(actor: Actor, teamId: Sql, tags?: Sql): Sql {
  const sight = sightOf(actor);
  switch (sight.kind) {
    case "everything":
      return sql`true`;
    case "nothing":
      return sql`false`;
    case "teams": {
      const ofTeams = sql`(${teamId} IS NULL OR ${teamId} = ANY(${uuids(sight.teamIds)}))`;
      if (!sight.onlyTag) return ofTeams;
      return tags ? sql`(${ofTeams} AND ${tags} @> ${[sight.onlyTag]}::text[])` : sql`false`;
    }
  }
}
