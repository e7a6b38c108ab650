import { type Sql, sql, uuids } from "@/lib/db/sql";

/** The person affected `f` came by one of these lists, whatever came after; none named: by whichever. */
export function ofListsSql(jobIds: readonly string[]): Sql {
  return jobIds.length === 0 ? sql`true` : sql`f."jobIds" && ${uuids(jobIds)}`;
}
