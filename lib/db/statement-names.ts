import { createHash } from "node:crypto";
import { Prisma } from "./generated/client";

/** Beyond this many texts statements stay unnamed: every connection keeps its own copy of each named one. */
const MOST = 400;

/**
 * In a statement of set-based work: it is planned each time it runs. A plan kept from when its tables were small reads
 * them whole long after they have grown, for PostgreSQL makes it anew only when statistics were gathered again.
 */
export const ANEW = Prisma.raw("/* planned anew */");

/**
 * Names a statement from its second sight on, so that PostgreSQL parses and plans a hot one once per connection
 * instead of every time: planning costs more than running for the short reads of a desk. An empty name is none.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (sql.includes(ANEW.sql)) return "";
    const name = names.get(sql);
    if (name) return name;
    if (name === undefined) {
      if (names.size < MOST) names.set(sql, "");
      return "";
    }
    const fresh = createHash("sha256").update(sql).digest("hex").slice(0, 40);
    names.set(sql, fresh);
    return fresh;
  };
}
